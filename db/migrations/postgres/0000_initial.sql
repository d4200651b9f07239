CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"lang" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "roles" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_codes" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"code_hmac" text NOT NULL,
	"tries_left" integer NOT NULL,
	"expires_at" bigint NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_links" (
	"secret_hash" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "sign_ins" (
	"secret_hash" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"browser" text NOT NULL,
	"created_at" bigint NOT NULL,
	"seen_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agendas" (
	"event_id" text PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"released" integer NOT NULL,
	"unclaimed_minutes" integer NOT NULL,
	"written_in" text
);
--> statement-breakpoint
CREATE TABLE "rooms" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"guid" text NOT NULL,
	"uuid" text NOT NULL,
	"name" jsonb NOT NULL,
	"slug" text NOT NULL,
	"description" jsonb NOT NULL,
	"capacity" integer,
	"floor" jsonb NOT NULL,
	"building" text NOT NULL,
	"equipment" jsonb NOT NULL,
	"directions" jsonb NOT NULL,
	"closed" jsonb NOT NULL,
	"position" integer NOT NULL,
	"version" integer NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "schedule_days" (
	"event_id" text NOT NULL,
	"date" text NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	CONSTRAINT "schedule_days_event_id_date_pk" PRIMARY KEY("event_id","date")
);
--> statement-breakpoint
CREATE TABLE "session_speakers" (
	"event_id" text NOT NULL,
	"session_id" text NOT NULL,
	"position" integer NOT NULL,
	"speaker_id" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "session_speakers_session_id_position_pk" PRIMARY KEY("session_id","position")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"guid" text NOT NULL,
	"uuid" text NOT NULL,
	"code" text NOT NULL,
	"number" integer,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"type" text NOT NULL,
	"title" jsonb NOT NULL,
	"subtitle" jsonb NOT NULL,
	"abstract" jsonb NOT NULL,
	"description" jsonb NOT NULL,
	"languages" jsonb NOT NULL,
	"track_id" text,
	"level" text NOT NULL,
	"links" jsonb NOT NULL,
	"attachments" jsonb NOT NULL,
	"recording" jsonb NOT NULL,
	"logo" text NOT NULL,
	"url" text NOT NULL,
	"feedback_url" text NOT NULL,
	"origin_url" text NOT NULL,
	"state" text NOT NULL,
	"seats" integer,
	"seats_taken" integer NOT NULL,
	"room_id" text,
	"starts_at" bigint,
	"ends_at" bigint,
	"day" text,
	"version" integer NOT NULL,
	"created_at" bigint NOT NULL,
	"changed_at" bigint NOT NULL,
	"changed_by" text NOT NULL,
	"change_id" text
);
--> statement-breakpoint
CREATE TABLE "speakers" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"guid" text NOT NULL,
	"uuid" text NOT NULL,
	"code" text NOT NULL,
	"number" integer,
	"slug" text NOT NULL,
	"name" jsonb NOT NULL,
	"biography" jsonb NOT NULL,
	"organization" jsonb NOT NULL,
	"avatar" text NOT NULL,
	"url" text NOT NULL,
	"links" jsonb NOT NULL,
	"email" text NOT NULL,
	"person_id" text,
	"away" jsonb NOT NULL,
	"edit_hash" text,
	"edit_sealed" "bytea",
	"version" integer NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tracks" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"name" jsonb NOT NULL,
	"slug" text NOT NULL,
	"color" text NOT NULL,
	"position" integer NOT NULL,
	"version" integer NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "draft_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"revision" integer NOT NULL,
	"person_id" text,
	"actor_label" text NOT NULL,
	"verb" text NOT NULL,
	"before" jsonb NOT NULL,
	"at" bigint NOT NULL,
	"undone_at" bigint
);
--> statement-breakpoint
CREATE TABLE "released_slots" (
	"session_id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"room_id" text,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"title" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "schedule_imports" (
	"event_id" text NOT NULL,
	"source" text NOT NULL,
	"base" jsonb NOT NULL,
	"digest" text NOT NULL,
	"file_name" text NOT NULL,
	"imported_at" bigint NOT NULL,
	CONSTRAINT "schedule_imports_event_id_source_pk" PRIMARY KEY("event_id","source")
);
--> statement-breakpoint
CREATE TABLE "schedule_releases" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"number" integer NOT NULL,
	"name" text NOT NULL,
	"note" jsonb NOT NULL,
	"frozen" jsonb NOT NULL,
	"changelog" jsonb NOT NULL,
	"restores" integer,
	"actor_label" text NOT NULL,
	"released_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "activities" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text,
	"at" bigint NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text,
	"actor_label" text NOT NULL,
	"verb" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bank_accounts" (
	"event_id" text PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"bank" text NOT NULL,
	"number" text NOT NULL,
	"bic" text NOT NULL,
	"due_days" integer NOT NULL,
	"remind_days" integer NOT NULL,
	"grace_days" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bank_lines" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"fingerprint" text NOT NULL,
	"file" text NOT NULL,
	"line" integer NOT NULL,
	"booked_on" text NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"payer" text NOT NULL,
	"text" text NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"order_id" text,
	"payment_id" text,
	"decided_by" text NOT NULL,
	"decided_at" bigint,
	"imported_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"person_id" text NOT NULL,
	"secret_hash" text NOT NULL,
	"secret_sealed" "bytea" NOT NULL,
	"lang" text NOT NULL,
	"created_at" bigint NOT NULL,
	"revoked_at" bigint
);
--> statement-breakpoint
CREATE TABLE "calendars" (
	"event_id" text NOT NULL,
	"person_id" text NOT NULL,
	"changes" integer NOT NULL,
	CONSTRAINT "calendars_event_id_person_id_pk" PRIMARY KEY("event_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "commitments" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "admissions" (
	"list_id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"ticket_type_id" text NOT NULL,
	"gate_id" text NOT NULL,
	"device_id" text NOT NULL,
	"entered_at" bigint NOT NULL,
	"arrived_at" bigint NOT NULL,
	"entries" integer NOT NULL,
	"present" boolean NOT NULL,
	CONSTRAINT "admissions_list_id_ticket_id_pk" PRIMARY KEY("list_id","ticket_id")
);
--> statement-breakpoint
CREATE TABLE "check_in_list_ticket_types" (
	"list_id" text NOT NULL,
	"ticket_type_id" text NOT NULL,
	CONSTRAINT "check_in_list_ticket_types_list_id_ticket_type_id_pk" PRIMARY KEY("list_id","ticket_type_id")
);
--> statement-breakpoint
CREATE TABLE "check_in_lists" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"name" jsonb NOT NULL,
	"session_id" text,
	"opens_at" bigint,
	"closes_at" bigint,
	"allow_reentry" boolean NOT NULL,
	"allow_multiple" boolean NOT NULL,
	"include_unpaid" boolean NOT NULL,
	"created_at" bigint NOT NULL,
	"removed_at" bigint
);
--> statement-breakpoint
CREATE TABLE "device_setups" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"gate_id" text NOT NULL,
	"secret_hash" text NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_at" bigint,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "devices" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"gate_id" text NOT NULL,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" bigint NOT NULL,
	"last_seen_at" bigint,
	"revoked_at" bigint
);
--> statement-breakpoint
CREATE TABLE "gates" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"list_id" text NOT NULL,
	"name" jsonb NOT NULL,
	"takes_money" boolean DEFAULT false NOT NULL,
	"created_at" bigint NOT NULL,
	"removed_at" bigint
);
--> statement-breakpoint
CREATE TABLE "scans" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"list_id" text NOT NULL,
	"gate_id" text NOT NULL,
	"device_id" text NOT NULL,
	"nonce" text NOT NULL,
	"ticket_id" text,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"result" text NOT NULL,
	"reason" text,
	"seated_by" text,
	"since_at" bigint,
	"since_gate_id" text,
	"since_device_id" text,
	"at" bigint NOT NULL,
	"undone_at" bigint,
	"undone_reason" text
);
--> statement-breakpoint
CREATE TABLE "consent_texts" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"version" integer NOT NULL,
	"body" jsonb NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" jsonb NOT NULL,
	"tagline" jsonb NOT NULL,
	"description" jsonb NOT NULL,
	"venue" jsonb NOT NULL,
	"address" jsonb NOT NULL,
	"directions" jsonb NOT NULL,
	"first_day" text NOT NULL,
	"last_day" text NOT NULL,
	"opens_at" text NOT NULL,
	"closes_at" text NOT NULL,
	"zone" text NOT NULL,
	"currency" text NOT NULL,
	"accent_hue" integer NOT NULL,
	"state" text NOT NULL,
	"featured" boolean NOT NULL,
	"phone" text NOT NULL,
	"hold_minutes" integer NOT NULL,
	"tickets_per_email" integer NOT NULL,
	"contact_email" text NOT NULL,
	"organizer_name" jsonb NOT NULL,
	"imprint" jsonb NOT NULL,
	"privacy" jsonb NOT NULL,
	"icp_number" text NOT NULL,
	"pay_at_door" boolean NOT NULL,
	"correct_days" integer,
	"transfer_days" integer,
	"exchange_days" integer,
	"cancel_days" integer,
	"offer_hours" integer DEFAULT 24 NOT NULL,
	"gate_salt" "bytea" NOT NULL,
	"revision" integer NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mailbox" (
	"id" text PRIMARY KEY NOT NULL,
	"to_name" text NOT NULL,
	"to_address" text NOT NULL,
	"subject" text NOT NULL,
	"raw" "bytea" NOT NULL,
	"received_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"event_id" text,
	"kind" text NOT NULL,
	"to_name" text NOT NULL,
	"to_address" text NOT NULL,
	"lang" text NOT NULL,
	"props_sealed" "bytea" NOT NULL,
	"urgency" integer NOT NULL,
	"state" text NOT NULL,
	"visible_at" bigint NOT NULL,
	"useless_after" bigint,
	"leased_by" text,
	"attempts" integer NOT NULL,
	"max_attempts" integer NOT NULL,
	"last_error" text,
	"sent_at" bigint,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ask_rules" (
	"ticket_type_id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"may_ask" jsonb NOT NULL,
	"at_once" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "availabilities" (
	"event_id" text NOT NULL,
	"person_id" text NOT NULL,
	"part" text NOT NULL,
	"most" integer,
	"break_after" integer,
	CONSTRAINT "availabilities_event_id_person_id_pk" PRIMARY KEY("event_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "busy_slots" (
	"event_id" text NOT NULL,
	"person_id" text NOT NULL,
	"starts_at" bigint NOT NULL,
	CONSTRAINT "busy_slots_event_id_person_id_starts_at_pk" PRIMARY KEY("event_id","person_id","starts_at")
);
--> statement-breakpoint
CREATE TABLE "hidings" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"person_id" text NOT NULL,
	"from_party_id" text,
	"from_person_id" text,
	"hidden_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"from_party_id" text NOT NULL,
	"from_person_id" text NOT NULL,
	"to_party_id" text NOT NULL,
	"to_person_id" text,
	"pair" text NOT NULL,
	"note" text NOT NULL,
	"answer_note" text NOT NULL,
	"state" text NOT NULL,
	"turn" text NOT NULL,
	"starts_at" bigint,
	"asked_at" bigint NOT NULL,
	"answer_by" bigint NOT NULL,
	"answered_at" bigint
);
--> statement-breakpoint
CREATE TABLE "meeting_settings" (
	"event_id" text PRIMARY KEY NOT NULL,
	"is_open" boolean NOT NULL,
	"consent" text NOT NULL,
	"days" jsonb NOT NULL,
	"slot_minutes" integer NOT NULL,
	"gap_minutes" integer NOT NULL,
	"answer_hours" integer NOT NULL,
	"closes_at" bigint,
	"weights" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "profile_fields" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"label" jsonb NOT NULL,
	"hint" jsonb NOT NULL,
	"kind" text NOT NULL,
	"choices" jsonb NOT NULL,
	"required" boolean NOT NULL,
	"asked_of" jsonb NOT NULL,
	"seen_by" jsonb NOT NULL,
	"position" integer NOT NULL,
	"active" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "profiles" (
	"event_id" text NOT NULL,
	"person_id" text NOT NULL,
	"headline" text NOT NULL,
	"offers" text NOT NULL,
	"seeks" text NOT NULL,
	"sectors" jsonb NOT NULL,
	"speaks" jsonb NOT NULL,
	"answers" jsonb NOT NULL,
	"visible" boolean NOT NULL,
	"changed_at" bigint NOT NULL,
	CONSTRAINT "profiles_event_id_person_id_pk" PRIMARY KEY("event_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"by_person_id" text NOT NULL,
	"about_party_id" text NOT NULL,
	"about_person_id" text,
	"words" text NOT NULL,
	"reported_at" bigint NOT NULL,
	"settled_at" bigint,
	"settled_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wishes" (
	"person_id" text NOT NULL,
	"party_id" text NOT NULL,
	"event_id" text NOT NULL,
	"wish" text,
	"origin" text NOT NULL,
	"wished_at" bigint NOT NULL,
	CONSTRAINT "wishes_person_id_party_id_pk" PRIMARY KEY("person_id","party_id")
);
--> statement-breakpoint
CREATE TABLE "meeting_feedback" (
	"meeting_id" text NOT NULL,
	"person_id" text NOT NULL,
	"event_id" text NOT NULL,
	"verdict" text NOT NULL,
	"note" text NOT NULL,
	"given_at" bigint NOT NULL,
	CONSTRAINT "meeting_feedback_meeting_id_person_id_pk" PRIMARY KEY("meeting_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "meeting_follow_ups" (
	"meeting_id" text NOT NULL,
	"person_id" text NOT NULL,
	"event_id" text NOT NULL,
	"shares_contact" boolean NOT NULL,
	"wanted" boolean NOT NULL,
	"done_at" bigint,
	"changed_at" bigint NOT NULL,
	CONSTRAINT "meeting_follow_ups_meeting_id_person_id_pk" PRIMARY KEY("meeting_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "meeting_offers" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"a_party_id" text NOT NULL,
	"b_party_id" text NOT NULL,
	"pair" text NOT NULL,
	"a_person_id" text NOT NULL,
	"b_person_id" text NOT NULL,
	"why" text NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"table_id" text,
	"freed_by_id" text,
	"meeting_id" text,
	"state" text NOT NULL,
	"a_took_at" bigint,
	"b_took_at" bigint,
	"offered_at" bigint NOT NULL,
	"answer_by" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting_sitters" (
	"meeting_id" text NOT NULL,
	"person_id" text NOT NULL,
	"event_id" text NOT NULL,
	"party_id" text NOT NULL,
	"arrived_at" bigint,
	"arrived_by" text,
	"missed_at" bigint,
	CONSTRAINT "meeting_sitters_meeting_id_person_id_pk" PRIMARY KEY("meeting_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"a_party_id" text NOT NULL,
	"b_party_id" text NOT NULL,
	"pair" text NOT NULL,
	"request_id" text,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"table_id" text,
	"state" text NOT NULL,
	"locked" boolean NOT NULL,
	"origin" text NOT NULL,
	"sequence" integer NOT NULL,
	"created_at" bigint NOT NULL,
	"changed_at" bigint NOT NULL,
	"canceled_for" text,
	"canceled_by_party_id" text
);
--> statement-breakpoint
CREATE TABLE "plan_reasons" (
	"event_id" text NOT NULL,
	"pair" text NOT NULL,
	"a_party_id" text NOT NULL,
	"b_party_id" text,
	"reason" text NOT NULL,
	"change" jsonb NOT NULL,
	CONSTRAINT "plan_reasons_event_id_pair_pk" PRIMARY KEY("event_id","pair")
);
--> statement-breakpoint
CREATE TABLE "untold_meetings" (
	"meeting_id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"told" jsonb,
	"tell_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "question_ticket_types" (
	"question_id" text NOT NULL,
	"ticket_type_id" text NOT NULL,
	CONSTRAINT "question_ticket_types_question_id_ticket_type_id_pk" PRIMARY KEY("question_id","ticket_type_id")
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"label" jsonb NOT NULL,
	"hint" jsonb NOT NULL,
	"kind" text NOT NULL,
	"required" boolean NOT NULL,
	"choices" jsonb NOT NULL,
	"shown_for_question_id" text,
	"shown_for_choice" integer,
	"position" integer NOT NULL,
	"active" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quota_ticket_types" (
	"quota_id" text NOT NULL,
	"ticket_type_id" text NOT NULL,
	CONSTRAINT "quota_ticket_types_quota_id_ticket_type_id_pk" PRIMARY KEY("quota_id","ticket_type_id")
);
--> statement-breakpoint
CREATE TABLE "quotas" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"name" text NOT NULL,
	"size" integer NOT NULL,
	"claimed" integer NOT NULL,
	"kind" text DEFAULT 'places' NOT NULL,
	"waiting" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ticket_types" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb NOT NULL,
	"price" bigint NOT NULL,
	"tax_rate" integer DEFAULT 0 NOT NULL,
	"position" integer NOT NULL,
	"on_sale_from" bigint,
	"on_sale_until" bigint,
	"per_order" integer NOT NULL,
	"per_email" integer,
	"access_code" text,
	"needs_approval" boolean NOT NULL,
	"active" boolean NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "answers" (
	"ticket_id" text NOT NULL,
	"question_id" text NOT NULL,
	"value" jsonb NOT NULL,
	CONSTRAINT "answers_ticket_id_question_id_pk" PRIMARY KEY("ticket_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "buyers" (
	"event_id" text NOT NULL,
	"key" text NOT NULL,
	"orders" integer NOT NULL,
	CONSTRAINT "buyers_event_id_key_pk" PRIMARY KEY("event_id","key")
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"held_by" text NOT NULL,
	"quota_id" text NOT NULL,
	"quantity" integer NOT NULL,
	"expires_at" bigint,
	"back_to" text DEFAULT '' NOT NULL,
	CONSTRAINT "claims_held_by_quota_id_back_to_pk" PRIMARY KEY("held_by","quota_id","back_to")
);
--> statement-breakpoint
CREATE TABLE "hold_items" (
	"hold_id" text NOT NULL,
	"ticket_type_id" text NOT NULL,
	"quantity" integer NOT NULL,
	"price" bigint NOT NULL,
	"list_price" bigint NOT NULL,
	"voucher_id" text,
	CONSTRAINT "hold_items_hold_id_ticket_type_id_pk" PRIMARY KEY("hold_id","ticket_type_id")
);
--> statement-breakpoint
CREATE TABLE "holds" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"secret_hash" text NOT NULL,
	"lang" text NOT NULL,
	"expires_at" bigint NOT NULL,
	"extended_at" bigint,
	"places" integer NOT NULL,
	"order_id" text,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"code" text NOT NULL,
	"secret_hash" text NOT NULL,
	"secret_sealed" "bytea" NOT NULL,
	"status" text NOT NULL,
	"approval" text NOT NULL,
	"buyer_name" text NOT NULL,
	"buyer_email" text NOT NULL,
	"buyer_phone" text NOT NULL,
	"buyer_key" text NOT NULL,
	"lang" text NOT NULL,
	"total" bigint NOT NULL,
	"kept" bigint NOT NULL,
	"currency" text NOT NULL,
	"pay_by" text,
	"expires_at" bigint,
	"due_at" bigint,
	"reminded_at" bigint,
	"places" integer NOT NULL,
	"consent_version" integer,
	"source" text NOT NULL,
	"placed_at" bigint NOT NULL,
	"paid_at" bigint,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "tickets" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"order_id" text NOT NULL,
	"ticket_type_id" text NOT NULL,
	"position" integer NOT NULL,
	"price" bigint NOT NULL,
	"list_price" bigint NOT NULL,
	"voucher_id" text,
	"status" text NOT NULL,
	"attendee_name" text NOT NULL,
	"attendee_email" text NOT NULL,
	"attendee_phone" text NOT NULL,
	"secret_hash" text NOT NULL,
	"gate_hash" "bytea" NOT NULL,
	"secret_sealed" "bytea" NOT NULL,
	"created_at" bigint NOT NULL,
	"canceled_at" bigint,
	"transferred_at" bigint
);
--> statement-breakpoint
CREATE TABLE "organization_logos" (
	"hash" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"body" "bytea" NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"tagline" jsonb NOT NULL,
	"about" jsonb NOT NULL,
	"website" text NOT NULL,
	"mail_domain" text NOT NULL,
	"sectors" jsonb NOT NULL,
	"stages" jsonb NOT NULL,
	"regions" jsonb NOT NULL,
	"ticket_from" bigint,
	"ticket_until" bigint,
	"leads" text,
	"raising" bigint,
	"traction" jsonb NOT NULL,
	"deck_url" text NOT NULL,
	"booth" text NOT NULL,
	"logo" text,
	"import_key" text NOT NULL,
	"state" text NOT NULL,
	"merged_into" text,
	"created_at" bigint NOT NULL,
	"changed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "parties" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"organization_id" text,
	"person_id" text
);
--> statement-breakpoint
CREATE TABLE "representatives" (
	"event_id" text NOT NULL,
	"person_id" text NOT NULL,
	"organization_id" text NOT NULL,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"listed" boolean NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "representatives_event_id_person_id_pk" PRIMARY KEY("event_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "billings" (
	"order_id" text PRIMARY KEY NOT NULL,
	"company" text NOT NULL,
	"tax_number" text NOT NULL,
	"address" text NOT NULL,
	"corrections" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "fapiao_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"order_id" text NOT NULL,
	"kind" text NOT NULL,
	"buyer_kind" text NOT NULL,
	"title" text NOT NULL,
	"taxpayer_number" text NOT NULL,
	"address" text NOT NULL,
	"phone" text NOT NULL,
	"bank" text NOT NULL,
	"account" text NOT NULL,
	"email" text NOT NULL,
	"state" text NOT NULL,
	"number" text NOT NULL,
	"issued_on" text NOT NULL,
	"issued_amount" bigint NOT NULL,
	"requested_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "paper_causes" (
	"key" text PRIMARY KEY NOT NULL,
	"paper_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "paper_counters" (
	"event_id" text NOT NULL,
	"kind" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "paper_counters_event_id_kind_year_pk" PRIMARY KEY("event_id","kind","year")
);
--> statement-breakpoint
CREATE TABLE "papers" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"order_id" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"year" integer NOT NULL,
	"number" integer NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"seller" jsonb NOT NULL,
	"buyer" jsonb NOT NULL,
	"lines" jsonb NOT NULL,
	"event_name" jsonb NOT NULL,
	"way" text NOT NULL,
	"corrects" text NOT NULL,
	"issued_on" text NOT NULL,
	"issued_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sellers" (
	"event_id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"tax_number" text NOT NULL,
	"note" jsonb NOT NULL,
	"fapiao" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "disputes" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"order_id" text NOT NULL,
	"payment_id" text NOT NULL,
	"external_id" text NOT NULL,
	"status" text NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"reason" text NOT NULL,
	"due_at" bigint,
	"opened_at" bigint NOT NULL,
	"closed_at" bigint
);
--> statement-breakpoint
CREATE TABLE "ledger_entries" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"order_id" text NOT NULL,
	"payment_id" text NOT NULL,
	"refund_id" text,
	"kind" text NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"key" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_cursors" (
	"provider" text PRIMARY KEY NOT NULL,
	"seen_until" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" text PRIMARY KEY NOT NULL,
	"provider" text NOT NULL,
	"external_id" text NOT NULL,
	"kind" text NOT NULL,
	"object_id" text NOT NULL,
	"body" text NOT NULL,
	"state" text NOT NULL,
	"visible_at" bigint NOT NULL,
	"attempts" integer NOT NULL,
	"last_error" text,
	"received_at" bigint NOT NULL,
	"done_at" bigint
);
--> statement-breakpoint
CREATE TABLE "payment_alerts" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text,
	"order_id" text,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"amount" bigint,
	"currency" text,
	"reference" text NOT NULL,
	"raised_at" bigint NOT NULL,
	"settled_at" bigint,
	"settled_by" text
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"order_id" text NOT NULL,
	"provider" text NOT NULL,
	"status" text NOT NULL,
	"amount" bigint NOT NULL,
	"refunded" bigint NOT NULL,
	"fee" bigint,
	"currency" text NOT NULL,
	"reference" text NOT NULL,
	"session_id" text,
	"intent_id" text,
	"url" text,
	"expires_at" bigint,
	"method" text,
	"started_at" bigint NOT NULL,
	"ended_at" bigint,
	"checked_at" bigint
);
--> statement-breakpoint
CREATE TABLE "meeting_plans" (
	"event_id" text PRIMARY KEY NOT NULL,
	"begun" integer NOT NULL,
	"published" integer NOT NULL,
	"changes" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting_rooms" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"name" jsonb NOT NULL,
	"building" text NOT NULL,
	"way" jsonb NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting_tables" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"room_id" text NOT NULL,
	"number" integer NOT NULL,
	"party_id" text,
	"out_of_order" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "party_limits" (
	"party_id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"least" integer,
	"most" integer
);
--> statement-breakpoint
CREATE TABLE "plan_settings" (
	"event_id" text PRIMARY KEY NOT NULL,
	"least" integer NOT NULL,
	"most" integer NOT NULL,
	"fairness" text NOT NULL,
	"weights" jsonb NOT NULL,
	"walk_minutes" integer NOT NULL,
	"stay" integer NOT NULL,
	"people_may_change" boolean NOT NULL,
	"change_until_minutes" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"failure" text NOT NULL,
	"seed" integer NOT NULL,
	"based_on" integer NOT NULL,
	"progress" jsonb NOT NULL,
	"worker" text NOT NULL,
	"attempts" integer NOT NULL,
	"lease_until" bigint NOT NULL,
	"started_by" text NOT NULL,
	"started_at" bigint NOT NULL,
	"ended_at" bigint,
	"summary" jsonb,
	"names" jsonb NOT NULL,
	"input" jsonb NOT NULL,
	"output" jsonb
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"event_id" text NOT NULL,
	"number" integer NOT NULL,
	"proposal_id" text,
	"added" integer NOT NULL,
	"moved" integer NOT NULL,
	"canceled" integer NOT NULL,
	"letters" integer NOT NULL,
	"published_by" text NOT NULL,
	"published_at" bigint NOT NULL,
	CONSTRAINT "publications_event_id_number_pk" PRIMARY KEY("event_id","number")
);
--> statement-breakpoint
CREATE TABLE "refund_batches" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"status" text NOT NULL,
	"order_ids" jsonb NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"percent" integer NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_by_label" text NOT NULL,
	"proposed_at" bigint NOT NULL,
	"decided_by_label" text,
	"decided_at" bigint,
	"done" integer NOT NULL,
	"failed_ids" jsonb NOT NULL,
	"finished_at" bigint
);
--> statement-breakpoint
CREATE TABLE "refund_rules" (
	"event_id" text PRIMARY KEY NOT NULL,
	"kept_fixed" bigint NOT NULL,
	"kept_percent" integer NOT NULL,
	"steps" jsonb NOT NULL,
	"confirm_above" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "refunds" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"order_id" text NOT NULL,
	"payment_id" text NOT NULL,
	"status" text NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"kept" bigint NOT NULL,
	"cause" text NOT NULL,
	"reason" text NOT NULL,
	"external_id" text,
	"failure" text,
	"retried_as" text,
	"requested_by" text NOT NULL,
	"requested_at" bigint NOT NULL,
	"visible_at" bigint NOT NULL,
	"attempts" integer NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "stars" (
	"person_id" text NOT NULL,
	"session_id" text NOT NULL,
	"event_id" text NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "stars_person_id_session_id_pk" PRIMARY KEY("person_id","session_id")
);
--> statement-breakpoint
CREATE TABLE "workshop_seats" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"session_id" text NOT NULL,
	"person_id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"state" text NOT NULL,
	"lang" text NOT NULL,
	"asked_at" bigint NOT NULL,
	"offer_until" bigint,
	"changed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ticket_terms" (
	"event_id" text NOT NULL,
	"term" "bytea" NOT NULL,
	"ticket_id" text NOT NULL,
	CONSTRAINT "ticket_terms_event_id_term_ticket_id_pk" PRIMARY KEY("event_id","term","ticket_id")
);
--> statement-breakpoint
CREATE TABLE "exchanges" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"order_id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"ticket_type_id" text NOT NULL,
	"difference" bigint NOT NULL,
	"pay_by" text NOT NULL,
	"due_at" bigint,
	"reminded_at" bigint,
	"state" text NOT NULL,
	"expires_at" bigint NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "replaced_secrets" (
	"secret_hash" text PRIMARY KEY NOT NULL,
	"gate_hash" "bytea" NOT NULL,
	"event_id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"replaced_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "transfers" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"from_name" text NOT NULL,
	"from_email" text NOT NULL,
	"to_name" text NOT NULL,
	"to_email" text NOT NULL,
	"lang" text NOT NULL,
	"state" text NOT NULL,
	"secret_hash" text NOT NULL,
	"secret_sealed" "bytea" NOT NULL,
	"expires_at" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "allotments" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"secret_hash" text NOT NULL,
	"secret_sealed" "bytea" NOT NULL,
	"person_name" text NOT NULL,
	"person_email" text NOT NULL,
	"lang" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "voucher_ticket_types" (
	"voucher_id" text NOT NULL,
	"ticket_type_id" text NOT NULL,
	CONSTRAINT "voucher_ticket_types_voucher_id_ticket_type_id_pk" PRIMARY KEY("voucher_id","ticket_type_id")
);
--> statement-breakpoint
CREATE TABLE "vouchers" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"code" text NOT NULL,
	"code_key" text NOT NULL,
	"purpose" text NOT NULL,
	"rule" text NOT NULL,
	"value" bigint NOT NULL,
	"unlocks" boolean NOT NULL,
	"reserves" boolean NOT NULL,
	"valid_from" bigint,
	"valid_until" bigint,
	"organization" text NOT NULL,
	"note" text NOT NULL,
	"batch_id" text NOT NULL,
	"created_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "waiting_entries" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"ticket_type_id" text NOT NULL,
	"quantity" integer NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_key" text NOT NULL,
	"lang" text NOT NULL,
	"rank" integer NOT NULL,
	"state" text NOT NULL,
	"waits_at" jsonb NOT NULL,
	"secret_hash" text NOT NULL,
	"secret_sealed" "bytea" NOT NULL,
	"voucher_id" text,
	"offered_at" bigint,
	"offer_ends_at" bigint,
	"created_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "waiting_lists" (
	"event_id" text PRIMARY KEY NOT NULL,
	"joined" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "roles" ADD CONSTRAINT "roles_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roles" ADD CONSTRAINT "roles_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_ins" ADD CONSTRAINT "sign_ins_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agendas" ADD CONSTRAINT "agendas_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rooms" ADD CONSTRAINT "rooms_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_days" ADD CONSTRAINT "schedule_days_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_speakers" ADD CONSTRAINT "session_speakers_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_speakers" ADD CONSTRAINT "session_speakers_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_speakers" ADD CONSTRAINT "session_speakers_speaker_id_speakers_id_fk" FOREIGN KEY ("speaker_id") REFERENCES "public"."speakers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_track_id_tracks_id_fk" FOREIGN KEY ("track_id") REFERENCES "public"."tracks"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_room_id_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."rooms"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speakers" ADD CONSTRAINT "speakers_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speakers" ADD CONSTRAINT "speakers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracks" ADD CONSTRAINT "tracks_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_changes" ADD CONSTRAINT "draft_changes_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "released_slots" ADD CONSTRAINT "released_slots_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "released_slots" ADD CONSTRAINT "released_slots_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_imports" ADD CONSTRAINT "schedule_imports_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_releases" ADD CONSTRAINT "schedule_releases_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_accounts" ADD CONSTRAINT "bank_accounts_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_lines" ADD CONSTRAINT "bank_lines_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendars" ADD CONSTRAINT "calendars_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendars" ADD CONSTRAINT "calendars_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admissions" ADD CONSTRAINT "admissions_list_id_check_in_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."check_in_lists"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admissions" ADD CONSTRAINT "admissions_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_list_ticket_types" ADD CONSTRAINT "check_in_list_ticket_types_list_id_check_in_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."check_in_lists"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_list_ticket_types" ADD CONSTRAINT "check_in_list_ticket_types_ticket_type_id_ticket_types_id_fk" FOREIGN KEY ("ticket_type_id") REFERENCES "public"."ticket_types"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_lists" ADD CONSTRAINT "check_in_lists_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "device_setups" ADD CONSTRAINT "device_setups_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "device_setups" ADD CONSTRAINT "device_setups_gate_id_gates_id_fk" FOREIGN KEY ("gate_id") REFERENCES "public"."gates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "devices" ADD CONSTRAINT "devices_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "devices" ADD CONSTRAINT "devices_gate_id_gates_id_fk" FOREIGN KEY ("gate_id") REFERENCES "public"."gates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gates" ADD CONSTRAINT "gates_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gates" ADD CONSTRAINT "gates_list_id_check_in_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."check_in_lists"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scans" ADD CONSTRAINT "scans_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scans" ADD CONSTRAINT "scans_list_id_check_in_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."check_in_lists"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scans" ADD CONSTRAINT "scans_gate_id_gates_id_fk" FOREIGN KEY ("gate_id") REFERENCES "public"."gates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scans" ADD CONSTRAINT "scans_device_id_devices_id_fk" FOREIGN KEY ("device_id") REFERENCES "public"."devices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scans" ADD CONSTRAINT "scans_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_texts" ADD CONSTRAINT "consent_texts_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ask_rules" ADD CONSTRAINT "ask_rules_ticket_type_id_ticket_types_id_fk" FOREIGN KEY ("ticket_type_id") REFERENCES "public"."ticket_types"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ask_rules" ADD CONSTRAINT "ask_rules_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availabilities" ADD CONSTRAINT "availabilities_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availabilities" ADD CONSTRAINT "availabilities_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "busy_slots" ADD CONSTRAINT "busy_slots_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "busy_slots" ADD CONSTRAINT "busy_slots_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hidings" ADD CONSTRAINT "hidings_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hidings" ADD CONSTRAINT "hidings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hidings" ADD CONSTRAINT "hidings_from_party_id_parties_id_fk" FOREIGN KEY ("from_party_id") REFERENCES "public"."parties"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hidings" ADD CONSTRAINT "hidings_from_person_id_people_id_fk" FOREIGN KEY ("from_person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_requests" ADD CONSTRAINT "meeting_requests_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_requests" ADD CONSTRAINT "meeting_requests_from_party_id_parties_id_fk" FOREIGN KEY ("from_party_id") REFERENCES "public"."parties"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_requests" ADD CONSTRAINT "meeting_requests_from_person_id_people_id_fk" FOREIGN KEY ("from_person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_requests" ADD CONSTRAINT "meeting_requests_to_party_id_parties_id_fk" FOREIGN KEY ("to_party_id") REFERENCES "public"."parties"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_requests" ADD CONSTRAINT "meeting_requests_to_person_id_people_id_fk" FOREIGN KEY ("to_person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_settings" ADD CONSTRAINT "meeting_settings_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_fields" ADD CONSTRAINT "profile_fields_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profiles" ADD CONSTRAINT "profiles_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profiles" ADD CONSTRAINT "profiles_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_by_person_id_people_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_about_party_id_parties_id_fk" FOREIGN KEY ("about_party_id") REFERENCES "public"."parties"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_about_person_id_people_id_fk" FOREIGN KEY ("about_person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_party_id_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."parties"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_feedback" ADD CONSTRAINT "meeting_feedback_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_feedback" ADD CONSTRAINT "meeting_feedback_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_feedback" ADD CONSTRAINT "meeting_feedback_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_follow_ups" ADD CONSTRAINT "meeting_follow_ups_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_follow_ups" ADD CONSTRAINT "meeting_follow_ups_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_follow_ups" ADD CONSTRAINT "meeting_follow_ups_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_offers" ADD CONSTRAINT "meeting_offers_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_offers" ADD CONSTRAINT "meeting_offers_a_party_id_parties_id_fk" FOREIGN KEY ("a_party_id") REFERENCES "public"."parties"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_offers" ADD CONSTRAINT "meeting_offers_b_party_id_parties_id_fk" FOREIGN KEY ("b_party_id") REFERENCES "public"."parties"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_offers" ADD CONSTRAINT "meeting_offers_a_person_id_people_id_fk" FOREIGN KEY ("a_person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_offers" ADD CONSTRAINT "meeting_offers_b_person_id_people_id_fk" FOREIGN KEY ("b_person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_offers" ADD CONSTRAINT "meeting_offers_table_id_meeting_tables_id_fk" FOREIGN KEY ("table_id") REFERENCES "public"."meeting_tables"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_offers" ADD CONSTRAINT "meeting_offers_freed_by_id_meetings_id_fk" FOREIGN KEY ("freed_by_id") REFERENCES "public"."meetings"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_offers" ADD CONSTRAINT "meeting_offers_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_sitters" ADD CONSTRAINT "meeting_sitters_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_sitters" ADD CONSTRAINT "meeting_sitters_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_sitters" ADD CONSTRAINT "meeting_sitters_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_sitters" ADD CONSTRAINT "meeting_sitters_party_id_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."parties"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_a_party_id_parties_id_fk" FOREIGN KEY ("a_party_id") REFERENCES "public"."parties"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_b_party_id_parties_id_fk" FOREIGN KEY ("b_party_id") REFERENCES "public"."parties"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_request_id_meeting_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."meeting_requests"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_table_id_meeting_tables_id_fk" FOREIGN KEY ("table_id") REFERENCES "public"."meeting_tables"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_reasons" ADD CONSTRAINT "plan_reasons_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_reasons" ADD CONSTRAINT "plan_reasons_a_party_id_parties_id_fk" FOREIGN KEY ("a_party_id") REFERENCES "public"."parties"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_reasons" ADD CONSTRAINT "plan_reasons_b_party_id_parties_id_fk" FOREIGN KEY ("b_party_id") REFERENCES "public"."parties"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "untold_meetings" ADD CONSTRAINT "untold_meetings_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "untold_meetings" ADD CONSTRAINT "untold_meetings_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_ticket_types" ADD CONSTRAINT "question_ticket_types_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_ticket_types" ADD CONSTRAINT "question_ticket_types_ticket_type_id_ticket_types_id_fk" FOREIGN KEY ("ticket_type_id") REFERENCES "public"."ticket_types"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quota_ticket_types" ADD CONSTRAINT "quota_ticket_types_quota_id_quotas_id_fk" FOREIGN KEY ("quota_id") REFERENCES "public"."quotas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quota_ticket_types" ADD CONSTRAINT "quota_ticket_types_ticket_type_id_ticket_types_id_fk" FOREIGN KEY ("ticket_type_id") REFERENCES "public"."ticket_types"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotas" ADD CONSTRAINT "quotas_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_types" ADD CONSTRAINT "ticket_types_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buyers" ADD CONSTRAINT "buyers_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_quota_id_quotas_id_fk" FOREIGN KEY ("quota_id") REFERENCES "public"."quotas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hold_items" ADD CONSTRAINT "hold_items_hold_id_holds_id_fk" FOREIGN KEY ("hold_id") REFERENCES "public"."holds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hold_items" ADD CONSTRAINT "hold_items_ticket_type_id_ticket_types_id_fk" FOREIGN KEY ("ticket_type_id") REFERENCES "public"."ticket_types"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "holds_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_ticket_type_id_ticket_types_id_fk" FOREIGN KEY ("ticket_type_id") REFERENCES "public"."ticket_types"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parties" ADD CONSTRAINT "parties_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parties" ADD CONSTRAINT "parties_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parties" ADD CONSTRAINT "parties_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representatives" ADD CONSTRAINT "representatives_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representatives" ADD CONSTRAINT "representatives_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representatives" ADD CONSTRAINT "representatives_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billings" ADD CONSTRAINT "billings_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fapiao_requests" ADD CONSTRAINT "fapiao_requests_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fapiao_requests" ADD CONSTRAINT "fapiao_requests_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_causes" ADD CONSTRAINT "paper_causes_paper_id_papers_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."papers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_counters" ADD CONSTRAINT "paper_counters_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "papers" ADD CONSTRAINT "papers_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "papers" ADD CONSTRAINT "papers_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sellers" ADD CONSTRAINT "sellers_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_alerts" ADD CONSTRAINT "payment_alerts_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_alerts" ADD CONSTRAINT "payment_alerts_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_plans" ADD CONSTRAINT "meeting_plans_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_rooms" ADD CONSTRAINT "meeting_rooms_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_tables" ADD CONSTRAINT "meeting_tables_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_tables" ADD CONSTRAINT "meeting_tables_room_id_meeting_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."meeting_rooms"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_tables" ADD CONSTRAINT "meeting_tables_party_id_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."parties"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_limits" ADD CONSTRAINT "party_limits_party_id_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."parties"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_limits" ADD CONSTRAINT "party_limits_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_settings" ADD CONSTRAINT "plan_settings_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refund_batches" ADD CONSTRAINT "refund_batches_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refund_rules" ADD CONSTRAINT "refund_rules_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stars" ADD CONSTRAINT "stars_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stars" ADD CONSTRAINT "stars_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stars" ADD CONSTRAINT "stars_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_seats" ADD CONSTRAINT "workshop_seats_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_seats" ADD CONSTRAINT "workshop_seats_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_seats" ADD CONSTRAINT "workshop_seats_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_terms" ADD CONSTRAINT "ticket_terms_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_terms" ADD CONSTRAINT "ticket_terms_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_ticket_type_id_ticket_types_id_fk" FOREIGN KEY ("ticket_type_id") REFERENCES "public"."ticket_types"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replaced_secrets" ADD CONSTRAINT "replaced_secrets_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replaced_secrets" ADD CONSTRAINT "replaced_secrets_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allotments" ADD CONSTRAINT "allotments_id_vouchers_id_fk" FOREIGN KEY ("id") REFERENCES "public"."vouchers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allotments" ADD CONSTRAINT "allotments_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voucher_ticket_types" ADD CONSTRAINT "voucher_ticket_types_voucher_id_vouchers_id_fk" FOREIGN KEY ("voucher_id") REFERENCES "public"."vouchers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voucher_ticket_types" ADD CONSTRAINT "voucher_ticket_types_ticket_type_id_ticket_types_id_fk" FOREIGN KEY ("ticket_type_id") REFERENCES "public"."ticket_types"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vouchers" ADD CONSTRAINT "vouchers_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_entries" ADD CONSTRAINT "waiting_entries_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_entries" ADD CONSTRAINT "waiting_entries_ticket_type_id_ticket_types_id_fk" FOREIGN KEY ("ticket_type_id") REFERENCES "public"."ticket_types"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_lists" ADD CONSTRAINT "waiting_lists_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "people_email" ON "people" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "roles_event_person" ON "roles" USING btree ("event_id","person_id");--> statement-breakpoint
CREATE INDEX "roles_person" ON "roles" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sign_in_codes_email" ON "sign_in_codes" USING btree ("email","created_at");--> statement-breakpoint
CREATE INDEX "sign_in_links_email" ON "sign_in_links" USING btree ("email");--> statement-breakpoint
CREATE INDEX "sign_ins_person" ON "sign_ins" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "rooms_event_slug" ON "rooms" USING btree ("event_id","slug");--> statement-breakpoint
CREATE INDEX "rooms_event_position" ON "rooms" USING btree ("event_id","position");--> statement-breakpoint
CREATE INDEX "session_speakers_event" ON "session_speakers" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "session_speakers_speaker" ON "session_speakers" USING btree ("speaker_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_event_uuid" ON "sessions" USING btree ("event_id","uuid");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_event_slug" ON "sessions" USING btree ("event_id","slug");--> statement-breakpoint
CREATE UNIQUE INDEX "speakers_event_slug" ON "speakers" USING btree ("event_id","slug");--> statement-breakpoint
CREATE UNIQUE INDEX "speakers_edit" ON "speakers" USING btree ("edit_hash");--> statement-breakpoint
CREATE INDEX "speakers_email" ON "speakers" USING btree ("email");--> statement-breakpoint
CREATE INDEX "speakers_person" ON "speakers" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "tracks_event_slug" ON "tracks" USING btree ("event_id","slug");--> statement-breakpoint
CREATE INDEX "draft_changes_event_revision" ON "draft_changes" USING btree ("event_id","revision");--> statement-breakpoint
CREATE INDEX "released_slots_event_start" ON "released_slots" USING btree ("event_id","starts_at");--> statement-breakpoint
CREATE UNIQUE INDEX "schedule_releases_event_number" ON "schedule_releases" USING btree ("event_id","number");--> statement-breakpoint
CREATE INDEX "activities_event_at" ON "activities" USING btree ("event_id","at");--> statement-breakpoint
CREATE INDEX "activities_subject" ON "activities" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE UNIQUE INDEX "bank_lines_fingerprint" ON "bank_lines" USING btree ("event_id","fingerprint");--> statement-breakpoint
CREATE INDEX "bank_lines_event" ON "bank_lines" USING btree ("event_id","state","id");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_secret" ON "calendar_feeds" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "calendar_feeds_person" ON "calendar_feeds" USING btree ("person_id","event_id");--> statement-breakpoint
CREATE UNIQUE INDEX "commitments_subject_person" ON "commitments" USING btree ("kind","subject_id","person_id");--> statement-breakpoint
CREATE INDEX "commitments_person" ON "commitments" USING btree ("person_id","event_id","starts_at");--> statement-breakpoint
CREATE INDEX "commitments_event_kind" ON "commitments" USING btree ("event_id","kind");--> statement-breakpoint
CREATE INDEX "admissions_ticket" ON "admissions" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "admissions_counts" ON "admissions" USING btree ("list_id","ticket_type_id","gate_id","present");--> statement-breakpoint
CREATE INDEX "admissions_arrivals" ON "admissions" USING btree ("list_id","arrived_at");--> statement-breakpoint
CREATE INDEX "check_in_list_ticket_types_type" ON "check_in_list_ticket_types" USING btree ("ticket_type_id");--> statement-breakpoint
CREATE INDEX "check_in_lists_event" ON "check_in_lists" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "check_in_lists_session" ON "check_in_lists" USING btree ("session_id");--> statement-breakpoint
CREATE UNIQUE INDEX "device_setups_secret" ON "device_setups" USING btree ("secret_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "devices_token" ON "devices" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "devices_event" ON "devices" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "devices_gate" ON "devices" USING btree ("gate_id");--> statement-breakpoint
CREATE INDEX "gates_event" ON "gates" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "gates_list" ON "gates" USING btree ("list_id");--> statement-breakpoint
CREATE UNIQUE INDEX "scans_device_nonce" ON "scans" USING btree ("device_id","nonce");--> statement-breakpoint
CREATE INDEX "scans_list_at" ON "scans" USING btree ("list_id","at");--> statement-breakpoint
CREATE INDEX "scans_ticket_list" ON "scans" USING btree ("ticket_id","list_id");--> statement-breakpoint
CREATE UNIQUE INDEX "consent_texts_version" ON "consent_texts" USING btree ("event_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "events_slug" ON "events" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "mailbox_received" ON "mailbox" USING btree ("received_at");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_key" ON "outbox" USING btree ("key");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("urgency","visible_at") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "outbox_event_state" ON "outbox" USING btree ("event_id","state","id");--> statement-breakpoint
CREATE INDEX "ask_rules_event" ON "ask_rules" USING btree ("event_id");--> statement-breakpoint
CREATE UNIQUE INDEX "hidings_party" ON "hidings" USING btree ("event_id","person_id","from_party_id");--> statement-breakpoint
CREATE UNIQUE INDEX "hidings_person" ON "hidings" USING btree ("event_id","person_id","from_person_id");--> statement-breakpoint
CREATE INDEX "meeting_requests_event" ON "meeting_requests" USING btree ("event_id","state");--> statement-breakpoint
CREATE INDEX "meeting_requests_pair" ON "meeting_requests" USING btree ("pair");--> statement-breakpoint
CREATE INDEX "meeting_requests_from" ON "meeting_requests" USING btree ("from_person_id","state");--> statement-breakpoint
CREATE INDEX "meeting_requests_from_party" ON "meeting_requests" USING btree ("from_party_id");--> statement-breakpoint
CREATE INDEX "meeting_requests_to_party" ON "meeting_requests" USING btree ("to_party_id");--> statement-breakpoint
CREATE INDEX "profile_fields_event" ON "profile_fields" USING btree ("event_id","position");--> statement-breakpoint
CREATE INDEX "reports_event" ON "reports" USING btree ("event_id","reported_at");--> statement-breakpoint
CREATE INDEX "wishes_event_person" ON "wishes" USING btree ("event_id","person_id","wished_at");--> statement-breakpoint
CREATE INDEX "meeting_feedback_event" ON "meeting_feedback" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "meeting_follow_ups_person" ON "meeting_follow_ups" USING btree ("person_id","event_id");--> statement-breakpoint
CREATE INDEX "meeting_offers_event" ON "meeting_offers" USING btree ("event_id","state","starts_at");--> statement-breakpoint
CREATE INDEX "meeting_offers_pair" ON "meeting_offers" USING btree ("pair");--> statement-breakpoint
CREATE INDEX "meeting_offers_a" ON "meeting_offers" USING btree ("a_person_id","state");--> statement-breakpoint
CREATE INDEX "meeting_offers_b" ON "meeting_offers" USING btree ("b_person_id","state");--> statement-breakpoint
CREATE INDEX "meeting_sitters_person" ON "meeting_sitters" USING btree ("person_id","event_id");--> statement-breakpoint
CREATE INDEX "meetings_event" ON "meetings" USING btree ("event_id","state","starts_at");--> statement-breakpoint
CREATE INDEX "meetings_pair" ON "meetings" USING btree ("pair");--> statement-breakpoint
CREATE INDEX "meetings_a" ON "meetings" USING btree ("a_party_id");--> statement-breakpoint
CREATE INDEX "meetings_b" ON "meetings" USING btree ("b_party_id");--> statement-breakpoint
CREATE INDEX "meetings_table" ON "meetings" USING btree ("table_id","starts_at");--> statement-breakpoint
CREATE INDEX "plan_reasons_a" ON "plan_reasons" USING btree ("a_party_id");--> statement-breakpoint
CREATE INDEX "plan_reasons_b" ON "plan_reasons" USING btree ("b_party_id");--> statement-breakpoint
CREATE INDEX "untold_meetings_event" ON "untold_meetings" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "untold_meetings_due" ON "untold_meetings" USING btree ("tell_at");--> statement-breakpoint
CREATE INDEX "question_ticket_types_type" ON "question_ticket_types" USING btree ("ticket_type_id");--> statement-breakpoint
CREATE INDEX "questions_event" ON "questions" USING btree ("event_id","position");--> statement-breakpoint
CREATE INDEX "quota_ticket_types_type" ON "quota_ticket_types" USING btree ("ticket_type_id");--> statement-breakpoint
CREATE INDEX "quotas_event" ON "quotas" USING btree ("event_id","kind");--> statement-breakpoint
CREATE INDEX "ticket_types_event" ON "ticket_types" USING btree ("event_id","position");--> statement-breakpoint
CREATE INDEX "claims_quota_expires" ON "claims" USING btree ("quota_id","expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "holds_secret" ON "holds" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "holds_event_expires" ON "holds" USING btree ("event_id","expires_at");--> statement-breakpoint
CREATE INDEX "holds_order" ON "holds" USING btree ("order_id");--> statement-breakpoint
CREATE UNIQUE INDEX "orders_code" ON "orders" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "orders_secret" ON "orders" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "orders_event_placed" ON "orders" USING btree ("event_id","placed_at");--> statement-breakpoint
CREATE INDEX "orders_event_email" ON "orders" USING btree ("event_id","buyer_email");--> statement-breakpoint
CREATE INDEX "orders_event_key" ON "orders" USING btree ("event_id","buyer_key");--> statement-breakpoint
CREATE INDEX "orders_email" ON "orders" USING btree ("buyer_email");--> statement-breakpoint
CREATE INDEX "orders_status_expires" ON "orders" USING btree ("status","expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "tickets_secret" ON "tickets" USING btree ("secret_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "tickets_order_position" ON "tickets" USING btree ("order_id","position");--> statement-breakpoint
CREATE INDEX "tickets_event_type" ON "tickets" USING btree ("event_id","ticket_type_id","status");--> statement-breakpoint
CREATE INDEX "tickets_event_email" ON "tickets" USING btree ("event_id","attendee_email");--> statement-breakpoint
CREATE INDEX "tickets_email" ON "tickets" USING btree ("attendee_email");--> statement-breakpoint
CREATE INDEX "tickets_voucher" ON "tickets" USING btree ("voucher_id");--> statement-breakpoint
CREATE INDEX "organizations_event_kind" ON "organizations" USING btree ("event_id","kind","state");--> statement-breakpoint
CREATE INDEX "organizations_event_domain" ON "organizations" USING btree ("event_id","mail_domain");--> statement-breakpoint
CREATE UNIQUE INDEX "parties_organization" ON "parties" USING btree ("organization_id");--> statement-breakpoint
CREATE UNIQUE INDEX "parties_event_person" ON "parties" USING btree ("event_id","person_id");--> statement-breakpoint
CREATE INDEX "representatives_organization" ON "representatives" USING btree ("organization_id","state");--> statement-breakpoint
CREATE INDEX "representatives_person" ON "representatives" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "fapiao_requests_order" ON "fapiao_requests" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "fapiao_requests_event" ON "fapiao_requests" USING btree ("event_id","state","id");--> statement-breakpoint
CREATE INDEX "paper_causes_paper" ON "paper_causes" USING btree ("paper_id");--> statement-breakpoint
CREATE UNIQUE INDEX "papers_number" ON "papers" USING btree ("event_id","kind","year","number");--> statement-breakpoint
CREATE UNIQUE INDEX "papers_order" ON "papers" USING btree ("order_id","position");--> statement-breakpoint
CREATE INDEX "papers_event" ON "papers" USING btree ("event_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "disputes_external" ON "disputes" USING btree ("external_id");--> statement-breakpoint
CREATE INDEX "disputes_event" ON "disputes" USING btree ("event_id","id");--> statement-breakpoint
CREATE INDEX "disputes_order" ON "disputes" USING btree ("order_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_entries_key" ON "ledger_entries" USING btree ("key");--> statement-breakpoint
CREATE INDEX "ledger_entries_event" ON "ledger_entries" USING btree ("event_id","id");--> statement-breakpoint
CREATE INDEX "ledger_entries_order" ON "ledger_entries" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "ledger_entries_payment" ON "ledger_entries" USING btree ("payment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_external" ON "notices" USING btree ("provider","external_id");--> statement-breakpoint
CREATE INDEX "notices_due" ON "notices" USING btree ("visible_at") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "notices_received" ON "notices" USING btree ("received_at");--> statement-breakpoint
CREATE UNIQUE INDEX "payment_alerts_key" ON "payment_alerts" USING btree ("key");--> statement-breakpoint
CREATE INDEX "payment_alerts_event" ON "payment_alerts" USING btree ("event_id","settled_at");--> statement-breakpoint
CREATE UNIQUE INDEX "payments_provider_reference" ON "payments" USING btree ("provider","reference");--> statement-breakpoint
CREATE UNIQUE INDEX "payments_session" ON "payments" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "payments_intent" ON "payments" USING btree ("intent_id");--> statement-breakpoint
CREATE INDEX "payments_order" ON "payments" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "payments_event" ON "payments" USING btree ("event_id","id");--> statement-breakpoint
CREATE INDEX "payments_open" ON "payments" USING btree ("provider","started_at") WHERE status in ('started', 'processing');--> statement-breakpoint
CREATE INDEX "meeting_rooms_event" ON "meeting_rooms" USING btree ("event_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_tables_number" ON "meeting_tables" USING btree ("room_id","number");--> statement-breakpoint
CREATE INDEX "meeting_tables_event" ON "meeting_tables" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "meeting_tables_party" ON "meeting_tables" USING btree ("party_id");--> statement-breakpoint
CREATE INDEX "party_limits_event" ON "party_limits" USING btree ("event_id");--> statement-breakpoint
CREATE UNIQUE INDEX "proposals_number" ON "proposals" USING btree ("event_id","number");--> statement-breakpoint
CREATE INDEX "proposals_state" ON "proposals" USING btree ("state","lease_until");--> statement-breakpoint
CREATE INDEX "refund_batches_event" ON "refund_batches" USING btree ("event_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "refunds_external" ON "refunds" USING btree ("external_id");--> statement-breakpoint
CREATE INDEX "refunds_order" ON "refunds" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "refunds_payment" ON "refunds" USING btree ("payment_id");--> statement-breakpoint
CREATE INDEX "refunds_event" ON "refunds" USING btree ("event_id","id");--> statement-breakpoint
CREATE INDEX "refunds_due" ON "refunds" USING btree ("visible_at") WHERE status in ('requested', 'pending');--> statement-breakpoint
CREATE INDEX "stars_event" ON "stars" USING btree ("event_id","session_id");--> statement-breakpoint
CREATE UNIQUE INDEX "workshop_seats_session_person" ON "workshop_seats" USING btree ("session_id","person_id");--> statement-breakpoint
CREATE INDEX "workshop_seats_session_state" ON "workshop_seats" USING btree ("session_id","state","asked_at");--> statement-breakpoint
CREATE INDEX "workshop_seats_person" ON "workshop_seats" USING btree ("person_id","event_id");--> statement-breakpoint
CREATE INDEX "workshop_seats_state_offer" ON "workshop_seats" USING btree ("state","offer_until");--> statement-breakpoint
CREATE INDEX "ticket_terms_ticket" ON "ticket_terms" USING btree ("ticket_id","term");--> statement-breakpoint
CREATE INDEX "exchanges_order" ON "exchanges" USING btree ("order_id","state");--> statement-breakpoint
CREATE INDEX "exchanges_event" ON "exchanges" USING btree ("event_id","state");--> statement-breakpoint
CREATE INDEX "exchanges_open" ON "exchanges" USING btree ("expires_at") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "replaced_secrets_event" ON "replaced_secrets" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "replaced_secrets_ticket" ON "replaced_secrets" USING btree ("ticket_id");--> statement-breakpoint
CREATE UNIQUE INDEX "transfers_secret" ON "transfers" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "transfers_ticket" ON "transfers" USING btree ("ticket_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "allotments_secret" ON "allotments" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "allotments_event" ON "allotments" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "voucher_ticket_types_type" ON "voucher_ticket_types" USING btree ("ticket_type_id");--> statement-breakpoint
CREATE UNIQUE INDEX "vouchers_code" ON "vouchers" USING btree ("event_id","code_key");--> statement-breakpoint
CREATE INDEX "vouchers_event_purpose" ON "vouchers" USING btree ("event_id","purpose");--> statement-breakpoint
CREATE UNIQUE INDEX "waiting_entries_secret" ON "waiting_entries" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "waiting_entries_line" ON "waiting_entries" USING btree ("event_id","state","rank");--> statement-breakpoint
CREATE INDEX "waiting_entries_state" ON "waiting_entries" USING btree ("state");