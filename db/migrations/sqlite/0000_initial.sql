CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`lang` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email` ON `people` (`email`);--> statement-breakpoint
CREATE TABLE `roles` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `roles_event_person` ON `roles` (`event_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `roles_person` ON `roles` (`person_id`);--> statement-breakpoint
CREATE TABLE `sign_in_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`code_hmac` text NOT NULL,
	`tries_left` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_codes_email` ON `sign_in_codes` (`email`,`created_at`);--> statement-breakpoint
CREATE TABLE `sign_in_links` (
	`secret_hash` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE INDEX `sign_in_links_email` ON `sign_in_links` (`email`);--> statement-breakpoint
CREATE TABLE `sign_ins` (
	`secret_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`browser` text NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sign_ins_person` ON `sign_ins` (`person_id`);--> statement-breakpoint
CREATE TABLE `agendas` (
	`event_id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`released` integer NOT NULL,
	`unclaimed_minutes` integer NOT NULL,
	`written_in` text,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `rooms` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`guid` text NOT NULL,
	`uuid` text NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`description` text NOT NULL,
	`capacity` integer,
	`floor` text NOT NULL,
	`building` text NOT NULL,
	`equipment` text NOT NULL,
	`directions` text NOT NULL,
	`closed` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rooms_event_slug` ON `rooms` (`event_id`,`slug`);--> statement-breakpoint
CREATE INDEX `rooms_event_position` ON `rooms` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `schedule_days` (
	`event_id` text NOT NULL,
	`date` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	PRIMARY KEY(`event_id`, `date`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `session_speakers` (
	`event_id` text NOT NULL,
	`session_id` text NOT NULL,
	`position` integer NOT NULL,
	`speaker_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`session_id`, `position`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`speaker_id`) REFERENCES `speakers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `session_speakers_event` ON `session_speakers` (`event_id`);--> statement-breakpoint
CREATE INDEX `session_speakers_speaker` ON `session_speakers` (`speaker_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`guid` text NOT NULL,
	`uuid` text NOT NULL,
	`code` text NOT NULL,
	`number` integer,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`type` text NOT NULL,
	`title` text NOT NULL,
	`subtitle` text NOT NULL,
	`abstract` text NOT NULL,
	`description` text NOT NULL,
	`languages` text NOT NULL,
	`track_id` text,
	`level` text NOT NULL,
	`links` text NOT NULL,
	`attachments` text NOT NULL,
	`recording` text NOT NULL,
	`logo` text NOT NULL,
	`url` text NOT NULL,
	`feedback_url` text NOT NULL,
	`origin_url` text NOT NULL,
	`state` text NOT NULL,
	`seats` integer,
	`seats_taken` integer NOT NULL,
	`room_id` text,
	`starts_at` integer,
	`ends_at` integer,
	`day` text,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL,
	`change_id` text,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`track_id`) REFERENCES `tracks`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_event_uuid` ON `sessions` (`event_id`,`uuid`);--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_event_slug` ON `sessions` (`event_id`,`slug`);--> statement-breakpoint
CREATE TABLE `speakers` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`guid` text NOT NULL,
	`uuid` text NOT NULL,
	`code` text NOT NULL,
	`number` integer,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`biography` text NOT NULL,
	`organization` text NOT NULL,
	`avatar` text NOT NULL,
	`url` text NOT NULL,
	`links` text NOT NULL,
	`email` text NOT NULL,
	`person_id` text,
	`away` text NOT NULL,
	`edit_hash` text,
	`edit_sealed` blob,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `speakers_event_slug` ON `speakers` (`event_id`,`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `speakers_edit` ON `speakers` (`edit_hash`);--> statement-breakpoint
CREATE INDEX `speakers_email` ON `speakers` (`email`);--> statement-breakpoint
CREATE INDEX `speakers_person` ON `speakers` (`person_id`);--> statement-breakpoint
CREATE TABLE `tracks` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`color` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tracks_event_slug` ON `tracks` (`event_id`,`slug`);--> statement-breakpoint
CREATE TABLE `draft_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`revision` integer NOT NULL,
	`person_id` text,
	`actor_label` text NOT NULL,
	`verb` text NOT NULL,
	`before` text NOT NULL,
	`at` integer NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `draft_changes_event_revision` ON `draft_changes` (`event_id`,`revision`);--> statement-breakpoint
CREATE TABLE `released_slots` (
	`session_id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`room_id` text,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`title` text NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `released_slots_event_start` ON `released_slots` (`event_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `schedule_imports` (
	`event_id` text NOT NULL,
	`source` text NOT NULL,
	`base` text NOT NULL,
	`digest` text NOT NULL,
	`file_name` text NOT NULL,
	`imported_at` integer NOT NULL,
	PRIMARY KEY(`event_id`, `source`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `schedule_releases` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`number` integer NOT NULL,
	`name` text NOT NULL,
	`note` text NOT NULL,
	`frozen` text NOT NULL,
	`changelog` text NOT NULL,
	`restores` integer,
	`actor_label` text NOT NULL,
	`released_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `schedule_releases_event_number` ON `schedule_releases` (`event_id`,`number`);--> statement-breakpoint
CREATE TABLE `activities` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`actor_label` text NOT NULL,
	`verb` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `activities_event_at` ON `activities` (`event_id`,`at`);--> statement-breakpoint
CREATE INDEX `activities_subject` ON `activities` (`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `bank_accounts` (
	`event_id` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`bank` text NOT NULL,
	`number` text NOT NULL,
	`bic` text NOT NULL,
	`due_days` integer NOT NULL,
	`remind_days` integer NOT NULL,
	`grace_days` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `bank_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`fingerprint` text NOT NULL,
	`file` text NOT NULL,
	`line` integer NOT NULL,
	`booked_on` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`payer` text NOT NULL,
	`text` text NOT NULL,
	`state` text NOT NULL,
	`reason` text NOT NULL,
	`order_id` text,
	`payment_id` text,
	`decided_by` text NOT NULL,
	`decided_at` integer,
	`imported_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bank_lines_fingerprint` ON `bank_lines` (`event_id`,`fingerprint`);--> statement-breakpoint
CREATE INDEX `bank_lines_event` ON `bank_lines` (`event_id`,`state`,`id`);--> statement-breakpoint
CREATE TABLE `calendar_feeds` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`person_id` text NOT NULL,
	`secret_hash` text NOT NULL,
	`secret_sealed` blob NOT NULL,
	`lang` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_secret` ON `calendar_feeds` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `calendar_feeds_person` ON `calendar_feeds` (`person_id`,`event_id`);--> statement-breakpoint
CREATE TABLE `calendars` (
	`event_id` text NOT NULL,
	`person_id` text NOT NULL,
	`changes` integer NOT NULL,
	PRIMARY KEY(`event_id`, `person_id`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `commitments` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `commitments_subject_person` ON `commitments` (`kind`,`subject_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `commitments_person` ON `commitments` (`person_id`,`event_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `commitments_event_kind` ON `commitments` (`event_id`,`kind`);--> statement-breakpoint
CREATE TABLE `admissions` (
	`list_id` text NOT NULL,
	`ticket_id` text NOT NULL,
	`ticket_type_id` text NOT NULL,
	`gate_id` text NOT NULL,
	`device_id` text NOT NULL,
	`entered_at` integer NOT NULL,
	`arrived_at` integer NOT NULL,
	`entries` integer NOT NULL,
	`present` integer NOT NULL,
	PRIMARY KEY(`list_id`, `ticket_id`),
	FOREIGN KEY (`list_id`) REFERENCES `check_in_lists`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `admissions_ticket` ON `admissions` (`ticket_id`);--> statement-breakpoint
CREATE INDEX `admissions_counts` ON `admissions` (`list_id`,`ticket_type_id`,`gate_id`,`present`);--> statement-breakpoint
CREATE INDEX `admissions_arrivals` ON `admissions` (`list_id`,`arrived_at`);--> statement-breakpoint
CREATE TABLE `check_in_list_ticket_types` (
	`list_id` text NOT NULL,
	`ticket_type_id` text NOT NULL,
	PRIMARY KEY(`list_id`, `ticket_type_id`),
	FOREIGN KEY (`list_id`) REFERENCES `check_in_lists`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`ticket_type_id`) REFERENCES `ticket_types`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `check_in_list_ticket_types_type` ON `check_in_list_ticket_types` (`ticket_type_id`);--> statement-breakpoint
CREATE TABLE `check_in_lists` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`name` text NOT NULL,
	`session_id` text,
	`opens_at` integer,
	`closes_at` integer,
	`allow_reentry` integer NOT NULL,
	`allow_multiple` integer NOT NULL,
	`include_unpaid` integer NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `check_in_lists_event` ON `check_in_lists` (`event_id`);--> statement-breakpoint
CREATE INDEX `check_in_lists_session` ON `check_in_lists` (`session_id`);--> statement-breakpoint
CREATE TABLE `device_setups` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`gate_id` text NOT NULL,
	`secret_hash` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`gate_id`) REFERENCES `gates`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `device_setups_secret` ON `device_setups` (`secret_hash`);--> statement-breakpoint
CREATE TABLE `devices` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`gate_id` text NOT NULL,
	`name` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`gate_id`) REFERENCES `gates`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `devices_token` ON `devices` (`token_hash`);--> statement-breakpoint
CREATE INDEX `devices_event` ON `devices` (`event_id`);--> statement-breakpoint
CREATE INDEX `devices_gate` ON `devices` (`gate_id`);--> statement-breakpoint
CREATE TABLE `gates` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`list_id` text NOT NULL,
	`name` text NOT NULL,
	`takes_money` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`list_id`) REFERENCES `check_in_lists`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `gates_event` ON `gates` (`event_id`);--> statement-breakpoint
CREATE INDEX `gates_list` ON `gates` (`list_id`);--> statement-breakpoint
CREATE TABLE `scans` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`list_id` text NOT NULL,
	`gate_id` text NOT NULL,
	`device_id` text NOT NULL,
	`nonce` text NOT NULL,
	`ticket_id` text,
	`kind` text NOT NULL,
	`source` text NOT NULL,
	`result` text NOT NULL,
	`reason` text,
	`seated_by` text,
	`since_at` integer,
	`since_gate_id` text,
	`since_device_id` text,
	`at` integer NOT NULL,
	`undone_at` integer,
	`undone_reason` text,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`list_id`) REFERENCES `check_in_lists`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`gate_id`) REFERENCES `gates`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`device_id`) REFERENCES `devices`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `scans_device_nonce` ON `scans` (`device_id`,`nonce`);--> statement-breakpoint
CREATE INDEX `scans_list_at` ON `scans` (`list_id`,`at`);--> statement-breakpoint
CREATE INDEX `scans_ticket_list` ON `scans` (`ticket_id`,`list_id`);--> statement-breakpoint
CREATE TABLE `consent_texts` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`version` integer NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consent_texts_version` ON `consent_texts` (`event_id`,`version`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`tagline` text NOT NULL,
	`description` text NOT NULL,
	`venue` text NOT NULL,
	`address` text NOT NULL,
	`directions` text NOT NULL,
	`first_day` text NOT NULL,
	`last_day` text NOT NULL,
	`opens_at` text NOT NULL,
	`closes_at` text NOT NULL,
	`zone` text NOT NULL,
	`currency` text NOT NULL,
	`accent_hue` integer NOT NULL,
	`state` text NOT NULL,
	`featured` integer NOT NULL,
	`phone` text NOT NULL,
	`hold_minutes` integer NOT NULL,
	`tickets_per_email` integer NOT NULL,
	`contact_email` text NOT NULL,
	`organizer_name` text NOT NULL,
	`imprint` text NOT NULL,
	`privacy` text NOT NULL,
	`icp_number` text NOT NULL,
	`pay_at_door` integer NOT NULL,
	`correct_days` integer,
	`transfer_days` integer,
	`exchange_days` integer,
	`cancel_days` integer,
	`offer_hours` integer DEFAULT 24 NOT NULL,
	`gate_salt` blob NOT NULL,
	`revision` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_slug` ON `events` (`slug`);--> statement-breakpoint
CREATE TABLE `mailbox` (
	`id` text PRIMARY KEY NOT NULL,
	`to_name` text NOT NULL,
	`to_address` text NOT NULL,
	`subject` text NOT NULL,
	`raw` blob NOT NULL,
	`received_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `mailbox_received` ON `mailbox` (`received_at`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`event_id` text,
	`kind` text NOT NULL,
	`to_name` text NOT NULL,
	`to_address` text NOT NULL,
	`lang` text NOT NULL,
	`props_sealed` blob NOT NULL,
	`urgency` integer NOT NULL,
	`state` text NOT NULL,
	`visible_at` integer NOT NULL,
	`useless_after` integer,
	`leased_by` text,
	`attempts` integer NOT NULL,
	`max_attempts` integer NOT NULL,
	`last_error` text,
	`sent_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_key` ON `outbox` (`key`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`urgency`,`visible_at`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `outbox_event_state` ON `outbox` (`event_id`,`state`,`id`);--> statement-breakpoint
CREATE TABLE `ask_rules` (
	`ticket_type_id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`may_ask` text NOT NULL,
	`at_once` integer NOT NULL,
	FOREIGN KEY (`ticket_type_id`) REFERENCES `ticket_types`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `ask_rules_event` ON `ask_rules` (`event_id`);--> statement-breakpoint
CREATE TABLE `availabilities` (
	`event_id` text NOT NULL,
	`person_id` text NOT NULL,
	`part` text NOT NULL,
	`most` integer,
	`break_after` integer,
	PRIMARY KEY(`event_id`, `person_id`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `busy_slots` (
	`event_id` text NOT NULL,
	`person_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	PRIMARY KEY(`event_id`, `person_id`, `starts_at`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `hidings` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`person_id` text NOT NULL,
	`from_party_id` text,
	`from_person_id` text,
	`hidden_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`from_party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`from_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hidings_party` ON `hidings` (`event_id`,`person_id`,`from_party_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `hidings_person` ON `hidings` (`event_id`,`person_id`,`from_person_id`);--> statement-breakpoint
CREATE TABLE `meeting_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`from_party_id` text NOT NULL,
	`from_person_id` text NOT NULL,
	`to_party_id` text NOT NULL,
	`to_person_id` text,
	`pair` text NOT NULL,
	`note` text NOT NULL,
	`answer_note` text NOT NULL,
	`state` text NOT NULL,
	`turn` text NOT NULL,
	`starts_at` integer,
	`asked_at` integer NOT NULL,
	`answer_by` integer NOT NULL,
	`answered_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`from_party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`from_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`to_party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`to_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `meeting_requests_event` ON `meeting_requests` (`event_id`,`state`);--> statement-breakpoint
CREATE INDEX `meeting_requests_pair` ON `meeting_requests` (`pair`);--> statement-breakpoint
CREATE INDEX `meeting_requests_from` ON `meeting_requests` (`from_person_id`,`state`);--> statement-breakpoint
CREATE INDEX `meeting_requests_from_party` ON `meeting_requests` (`from_party_id`);--> statement-breakpoint
CREATE INDEX `meeting_requests_to_party` ON `meeting_requests` (`to_party_id`);--> statement-breakpoint
CREATE TABLE `meeting_settings` (
	`event_id` text PRIMARY KEY NOT NULL,
	`is_open` integer NOT NULL,
	`consent` text NOT NULL,
	`days` text NOT NULL,
	`slot_minutes` integer NOT NULL,
	`gap_minutes` integer NOT NULL,
	`answer_hours` integer NOT NULL,
	`closes_at` integer,
	`weights` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `profile_fields` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`label` text NOT NULL,
	`hint` text NOT NULL,
	`kind` text NOT NULL,
	`choices` text NOT NULL,
	`required` integer NOT NULL,
	`asked_of` text NOT NULL,
	`seen_by` text NOT NULL,
	`position` integer NOT NULL,
	`active` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `profile_fields_event` ON `profile_fields` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `profiles` (
	`event_id` text NOT NULL,
	`person_id` text NOT NULL,
	`headline` text NOT NULL,
	`offers` text NOT NULL,
	`seeks` text NOT NULL,
	`sectors` text NOT NULL,
	`speaks` text NOT NULL,
	`answers` text NOT NULL,
	`visible` integer NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`event_id`, `person_id`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `reports` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`by_person_id` text NOT NULL,
	`about_party_id` text NOT NULL,
	`about_person_id` text,
	`words` text NOT NULL,
	`reported_at` integer NOT NULL,
	`settled_at` integer,
	`settled_by` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`about_party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`about_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `reports_event` ON `reports` (`event_id`,`reported_at`);--> statement-breakpoint
CREATE TABLE `wishes` (
	`person_id` text NOT NULL,
	`party_id` text NOT NULL,
	`event_id` text NOT NULL,
	`wish` text,
	`origin` text NOT NULL,
	`wished_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `party_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `wishes_event_person` ON `wishes` (`event_id`,`person_id`,`wished_at`);--> statement-breakpoint
CREATE TABLE `meeting_feedback` (
	`meeting_id` text NOT NULL,
	`person_id` text NOT NULL,
	`event_id` text NOT NULL,
	`verdict` text NOT NULL,
	`note` text NOT NULL,
	`given_at` integer NOT NULL,
	PRIMARY KEY(`meeting_id`, `person_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `meeting_feedback_event` ON `meeting_feedback` (`event_id`);--> statement-breakpoint
CREATE TABLE `meeting_follow_ups` (
	`meeting_id` text NOT NULL,
	`person_id` text NOT NULL,
	`event_id` text NOT NULL,
	`shares_contact` integer NOT NULL,
	`wanted` integer NOT NULL,
	`done_at` integer,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`meeting_id`, `person_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `meeting_follow_ups_person` ON `meeting_follow_ups` (`person_id`,`event_id`);--> statement-breakpoint
CREATE TABLE `meeting_offers` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`a_party_id` text NOT NULL,
	`b_party_id` text NOT NULL,
	`pair` text NOT NULL,
	`a_person_id` text NOT NULL,
	`b_person_id` text NOT NULL,
	`why` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`table_id` text,
	`freed_by_id` text,
	`meeting_id` text,
	`state` text NOT NULL,
	`a_took_at` integer,
	`b_took_at` integer,
	`offered_at` integer NOT NULL,
	`answer_by` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`a_party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`b_party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`a_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`b_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`table_id`) REFERENCES `meeting_tables`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`freed_by_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `meeting_offers_event` ON `meeting_offers` (`event_id`,`state`,`starts_at`);--> statement-breakpoint
CREATE INDEX `meeting_offers_pair` ON `meeting_offers` (`pair`);--> statement-breakpoint
CREATE INDEX `meeting_offers_a` ON `meeting_offers` (`a_person_id`,`state`);--> statement-breakpoint
CREATE INDEX `meeting_offers_b` ON `meeting_offers` (`b_person_id`,`state`);--> statement-breakpoint
CREATE TABLE `meeting_sitters` (
	`meeting_id` text NOT NULL,
	`person_id` text NOT NULL,
	`event_id` text NOT NULL,
	`party_id` text NOT NULL,
	`arrived_at` integer,
	`arrived_by` text,
	`missed_at` integer,
	PRIMARY KEY(`meeting_id`, `person_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `meeting_sitters_person` ON `meeting_sitters` (`person_id`,`event_id`);--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`a_party_id` text NOT NULL,
	`b_party_id` text NOT NULL,
	`pair` text NOT NULL,
	`request_id` text,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`table_id` text,
	`state` text NOT NULL,
	`locked` integer NOT NULL,
	`origin` text NOT NULL,
	`sequence` integer NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`canceled_for` text,
	`canceled_by_party_id` text,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`a_party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`b_party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`request_id`) REFERENCES `meeting_requests`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`table_id`) REFERENCES `meeting_tables`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `meetings_event` ON `meetings` (`event_id`,`state`,`starts_at`);--> statement-breakpoint
CREATE INDEX `meetings_pair` ON `meetings` (`pair`);--> statement-breakpoint
CREATE INDEX `meetings_a` ON `meetings` (`a_party_id`);--> statement-breakpoint
CREATE INDEX `meetings_b` ON `meetings` (`b_party_id`);--> statement-breakpoint
CREATE INDEX `meetings_table` ON `meetings` (`table_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `plan_reasons` (
	`event_id` text NOT NULL,
	`pair` text NOT NULL,
	`a_party_id` text NOT NULL,
	`b_party_id` text,
	`reason` text NOT NULL,
	`change` text NOT NULL,
	PRIMARY KEY(`event_id`, `pair`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`a_party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`b_party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `plan_reasons_a` ON `plan_reasons` (`a_party_id`);--> statement-breakpoint
CREATE INDEX `plan_reasons_b` ON `plan_reasons` (`b_party_id`);--> statement-breakpoint
CREATE TABLE `untold_meetings` (
	`meeting_id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`told` text,
	`tell_at` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `untold_meetings_event` ON `untold_meetings` (`event_id`);--> statement-breakpoint
CREATE INDEX `untold_meetings_due` ON `untold_meetings` (`tell_at`);--> statement-breakpoint
CREATE TABLE `question_ticket_types` (
	`question_id` text NOT NULL,
	`ticket_type_id` text NOT NULL,
	PRIMARY KEY(`question_id`, `ticket_type_id`),
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`ticket_type_id`) REFERENCES `ticket_types`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `question_ticket_types_type` ON `question_ticket_types` (`ticket_type_id`);--> statement-breakpoint
CREATE TABLE `questions` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`label` text NOT NULL,
	`hint` text NOT NULL,
	`kind` text NOT NULL,
	`required` integer NOT NULL,
	`choices` text NOT NULL,
	`shown_for_question_id` text,
	`shown_for_choice` integer,
	`position` integer NOT NULL,
	`active` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `questions_event` ON `questions` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `quota_ticket_types` (
	`quota_id` text NOT NULL,
	`ticket_type_id` text NOT NULL,
	PRIMARY KEY(`quota_id`, `ticket_type_id`),
	FOREIGN KEY (`quota_id`) REFERENCES `quotas`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`ticket_type_id`) REFERENCES `ticket_types`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `quota_ticket_types_type` ON `quota_ticket_types` (`ticket_type_id`);--> statement-breakpoint
CREATE TABLE `quotas` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`name` text NOT NULL,
	`size` integer NOT NULL,
	`claimed` integer NOT NULL,
	`kind` text DEFAULT 'places' NOT NULL,
	`waiting` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `quotas_event` ON `quotas` (`event_id`,`kind`);--> statement-breakpoint
CREATE TABLE `ticket_types` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`price` integer NOT NULL,
	`tax_rate` integer DEFAULT 0 NOT NULL,
	`position` integer NOT NULL,
	`on_sale_from` integer,
	`on_sale_until` integer,
	`per_order` integer NOT NULL,
	`per_email` integer,
	`access_code` text,
	`needs_approval` integer NOT NULL,
	`active` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `ticket_types_event` ON `ticket_types` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `answers` (
	`ticket_id` text NOT NULL,
	`question_id` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`ticket_id`, `question_id`),
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `buyers` (
	`event_id` text NOT NULL,
	`key` text NOT NULL,
	`orders` integer NOT NULL,
	PRIMARY KEY(`event_id`, `key`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `claims` (
	`held_by` text NOT NULL,
	`quota_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`expires_at` integer,
	`back_to` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`held_by`, `quota_id`, `back_to`),
	FOREIGN KEY (`quota_id`) REFERENCES `quotas`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `claims_quota_expires` ON `claims` (`quota_id`,`expires_at`);--> statement-breakpoint
CREATE TABLE `hold_items` (
	`hold_id` text NOT NULL,
	`ticket_type_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`price` integer NOT NULL,
	`list_price` integer NOT NULL,
	`voucher_id` text,
	PRIMARY KEY(`hold_id`, `ticket_type_id`),
	FOREIGN KEY (`hold_id`) REFERENCES `holds`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`ticket_type_id`) REFERENCES `ticket_types`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `holds` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`secret_hash` text NOT NULL,
	`lang` text NOT NULL,
	`expires_at` integer NOT NULL,
	`extended_at` integer,
	`places` integer NOT NULL,
	`order_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `holds_secret` ON `holds` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `holds_event_expires` ON `holds` (`event_id`,`expires_at`);--> statement-breakpoint
CREATE INDEX `holds_order` ON `holds` (`order_id`);--> statement-breakpoint
CREATE TABLE `orders` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`code` text NOT NULL,
	`secret_hash` text NOT NULL,
	`secret_sealed` blob NOT NULL,
	`status` text NOT NULL,
	`approval` text NOT NULL,
	`buyer_name` text NOT NULL,
	`buyer_email` text NOT NULL,
	`buyer_phone` text NOT NULL,
	`buyer_key` text NOT NULL,
	`lang` text NOT NULL,
	`total` integer NOT NULL,
	`kept` integer NOT NULL,
	`currency` text NOT NULL,
	`pay_by` text,
	`expires_at` integer,
	`due_at` integer,
	`reminded_at` integer,
	`places` integer NOT NULL,
	`consent_version` integer,
	`source` text NOT NULL,
	`placed_at` integer NOT NULL,
	`paid_at` integer,
	`ended_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `orders_code` ON `orders` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `orders_secret` ON `orders` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `orders_event_placed` ON `orders` (`event_id`,`placed_at`);--> statement-breakpoint
CREATE INDEX `orders_event_email` ON `orders` (`event_id`,`buyer_email`);--> statement-breakpoint
CREATE INDEX `orders_event_key` ON `orders` (`event_id`,`buyer_key`);--> statement-breakpoint
CREATE INDEX `orders_email` ON `orders` (`buyer_email`);--> statement-breakpoint
CREATE INDEX `orders_status_expires` ON `orders` (`status`,`expires_at`);--> statement-breakpoint
CREATE TABLE `tickets` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`order_id` text NOT NULL,
	`ticket_type_id` text NOT NULL,
	`position` integer NOT NULL,
	`price` integer NOT NULL,
	`list_price` integer NOT NULL,
	`voucher_id` text,
	`status` text NOT NULL,
	`attendee_name` text NOT NULL,
	`attendee_email` text NOT NULL,
	`attendee_phone` text NOT NULL,
	`secret_hash` text NOT NULL,
	`gate_hash` blob NOT NULL,
	`secret_sealed` blob NOT NULL,
	`created_at` integer NOT NULL,
	`canceled_at` integer,
	`transferred_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`ticket_type_id`) REFERENCES `ticket_types`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tickets_secret` ON `tickets` (`secret_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `tickets_order_position` ON `tickets` (`order_id`,`position`);--> statement-breakpoint
CREATE INDEX `tickets_event_type` ON `tickets` (`event_id`,`ticket_type_id`,`status`);--> statement-breakpoint
CREATE INDEX `tickets_event_email` ON `tickets` (`event_id`,`attendee_email`);--> statement-breakpoint
CREATE INDEX `tickets_email` ON `tickets` (`attendee_email`);--> statement-breakpoint
CREATE INDEX `tickets_voucher` ON `tickets` (`voucher_id`);--> statement-breakpoint
CREATE TABLE `organization_logos` (
	`hash` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`body` blob NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `organizations` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`tagline` text NOT NULL,
	`about` text NOT NULL,
	`website` text NOT NULL,
	`mail_domain` text NOT NULL,
	`sectors` text NOT NULL,
	`stages` text NOT NULL,
	`regions` text NOT NULL,
	`ticket_from` integer,
	`ticket_until` integer,
	`leads` text,
	`raising` integer,
	`traction` text NOT NULL,
	`deck_url` text NOT NULL,
	`booth` text NOT NULL,
	`logo` text,
	`import_key` text NOT NULL,
	`state` text NOT NULL,
	`merged_into` text,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `organizations_event_kind` ON `organizations` (`event_id`,`kind`,`state`);--> statement-breakpoint
CREATE INDEX `organizations_event_domain` ON `organizations` (`event_id`,`mail_domain`);--> statement-breakpoint
CREATE TABLE `parties` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`organization_id` text,
	`person_id` text,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `parties_organization` ON `parties` (`organization_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `parties_event_person` ON `parties` (`event_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `representatives` (
	`event_id` text NOT NULL,
	`person_id` text NOT NULL,
	`organization_id` text NOT NULL,
	`title` text NOT NULL,
	`state` text NOT NULL,
	`listed` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`event_id`, `person_id`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `representatives_organization` ON `representatives` (`organization_id`,`state`);--> statement-breakpoint
CREATE INDEX `representatives_person` ON `representatives` (`person_id`);--> statement-breakpoint
CREATE TABLE `billings` (
	`order_id` text PRIMARY KEY NOT NULL,
	`company` text NOT NULL,
	`tax_number` text NOT NULL,
	`address` text NOT NULL,
	`corrections` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `fapiao_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`order_id` text NOT NULL,
	`kind` text NOT NULL,
	`buyer_kind` text NOT NULL,
	`title` text NOT NULL,
	`taxpayer_number` text NOT NULL,
	`address` text NOT NULL,
	`phone` text NOT NULL,
	`bank` text NOT NULL,
	`account` text NOT NULL,
	`email` text NOT NULL,
	`state` text NOT NULL,
	`number` text NOT NULL,
	`issued_on` text NOT NULL,
	`issued_amount` integer NOT NULL,
	`requested_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `fapiao_requests_order` ON `fapiao_requests` (`order_id`);--> statement-breakpoint
CREATE INDEX `fapiao_requests_event` ON `fapiao_requests` (`event_id`,`state`,`id`);--> statement-breakpoint
CREATE TABLE `paper_causes` (
	`key` text PRIMARY KEY NOT NULL,
	`paper_id` text NOT NULL,
	FOREIGN KEY (`paper_id`) REFERENCES `papers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `paper_causes_paper` ON `paper_causes` (`paper_id`);--> statement-breakpoint
CREATE TABLE `paper_counters` (
	`event_id` text NOT NULL,
	`kind` text NOT NULL,
	`year` integer NOT NULL,
	`last` integer NOT NULL,
	PRIMARY KEY(`event_id`, `kind`, `year`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `papers` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`order_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`year` integer NOT NULL,
	`number` integer NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`seller` text NOT NULL,
	`buyer` text NOT NULL,
	`lines` text NOT NULL,
	`event_name` text NOT NULL,
	`way` text NOT NULL,
	`corrects` text NOT NULL,
	`issued_on` text NOT NULL,
	`issued_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `papers_number` ON `papers` (`event_id`,`kind`,`year`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `papers_order` ON `papers` (`order_id`,`position`);--> statement-breakpoint
CREATE INDEX `papers_event` ON `papers` (`event_id`,`id`);--> statement-breakpoint
CREATE TABLE `sellers` (
	`event_id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`tax_number` text NOT NULL,
	`note` text NOT NULL,
	`fapiao` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `disputes` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`order_id` text NOT NULL,
	`payment_id` text NOT NULL,
	`external_id` text NOT NULL,
	`status` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`reason` text NOT NULL,
	`due_at` integer,
	`opened_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`payment_id`) REFERENCES `payments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `disputes_external` ON `disputes` (`external_id`);--> statement-breakpoint
CREATE INDEX `disputes_event` ON `disputes` (`event_id`,`id`);--> statement-breakpoint
CREATE INDEX `disputes_order` ON `disputes` (`order_id`);--> statement-breakpoint
CREATE TABLE `ledger_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`order_id` text NOT NULL,
	`payment_id` text NOT NULL,
	`refund_id` text,
	`kind` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`key` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_entries_key` ON `ledger_entries` (`key`);--> statement-breakpoint
CREATE INDEX `ledger_entries_event` ON `ledger_entries` (`event_id`,`id`);--> statement-breakpoint
CREATE INDEX `ledger_entries_order` ON `ledger_entries` (`order_id`);--> statement-breakpoint
CREATE INDEX `ledger_entries_payment` ON `ledger_entries` (`payment_id`);--> statement-breakpoint
CREATE TABLE `notice_cursors` (
	`provider` text PRIMARY KEY NOT NULL,
	`seen_until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`provider` text NOT NULL,
	`external_id` text NOT NULL,
	`kind` text NOT NULL,
	`object_id` text NOT NULL,
	`body` text NOT NULL,
	`state` text NOT NULL,
	`visible_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`last_error` text,
	`received_at` integer NOT NULL,
	`done_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notices_external` ON `notices` (`provider`,`external_id`);--> statement-breakpoint
CREATE INDEX `notices_due` ON `notices` (`visible_at`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `notices_received` ON `notices` (`received_at`);--> statement-breakpoint
CREATE TABLE `payment_alerts` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text,
	`order_id` text,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`amount` integer,
	`currency` text,
	`reference` text NOT NULL,
	`raised_at` integer NOT NULL,
	`settled_at` integer,
	`settled_by` text,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `payment_alerts_key` ON `payment_alerts` (`key`);--> statement-breakpoint
CREATE INDEX `payment_alerts_event` ON `payment_alerts` (`event_id`,`settled_at`);--> statement-breakpoint
CREATE TABLE `payments` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`order_id` text NOT NULL,
	`provider` text NOT NULL,
	`status` text NOT NULL,
	`amount` integer NOT NULL,
	`refunded` integer NOT NULL,
	`fee` integer,
	`currency` text NOT NULL,
	`reference` text NOT NULL,
	`session_id` text,
	`intent_id` text,
	`url` text,
	`expires_at` integer,
	`method` text,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`checked_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `payments_provider_reference` ON `payments` (`provider`,`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `payments_session` ON `payments` (`session_id`);--> statement-breakpoint
CREATE INDEX `payments_intent` ON `payments` (`intent_id`);--> statement-breakpoint
CREATE INDEX `payments_order` ON `payments` (`order_id`);--> statement-breakpoint
CREATE INDEX `payments_event` ON `payments` (`event_id`,`id`);--> statement-breakpoint
CREATE INDEX `payments_open` ON `payments` (`provider`,`started_at`) WHERE status in ('started', 'processing');--> statement-breakpoint
CREATE TABLE `meeting_plans` (
	`event_id` text PRIMARY KEY NOT NULL,
	`begun` integer NOT NULL,
	`published` integer NOT NULL,
	`changes` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `meeting_rooms` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`name` text NOT NULL,
	`building` text NOT NULL,
	`way` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `meeting_rooms_event` ON `meeting_rooms` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `meeting_tables` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`room_id` text NOT NULL,
	`number` integer NOT NULL,
	`party_id` text,
	`out_of_order` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`room_id`) REFERENCES `meeting_rooms`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_tables_number` ON `meeting_tables` (`room_id`,`number`);--> statement-breakpoint
CREATE INDEX `meeting_tables_event` ON `meeting_tables` (`event_id`);--> statement-breakpoint
CREATE INDEX `meeting_tables_party` ON `meeting_tables` (`party_id`);--> statement-breakpoint
CREATE TABLE `party_limits` (
	`party_id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`least` integer,
	`most` integer,
	FOREIGN KEY (`party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `party_limits_event` ON `party_limits` (`event_id`);--> statement-breakpoint
CREATE TABLE `plan_settings` (
	`event_id` text PRIMARY KEY NOT NULL,
	`least` integer NOT NULL,
	`most` integer NOT NULL,
	`fairness` text NOT NULL,
	`weights` text NOT NULL,
	`walk_minutes` integer NOT NULL,
	`stay` integer NOT NULL,
	`people_may_change` integer NOT NULL,
	`change_until_minutes` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`failure` text NOT NULL,
	`seed` integer NOT NULL,
	`based_on` integer NOT NULL,
	`progress` text NOT NULL,
	`worker` text NOT NULL,
	`attempts` integer NOT NULL,
	`lease_until` integer NOT NULL,
	`started_by` text NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`summary` text,
	`names` text NOT NULL,
	`input` text NOT NULL,
	`output` text,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `proposals_number` ON `proposals` (`event_id`,`number`);--> statement-breakpoint
CREATE INDEX `proposals_state` ON `proposals` (`state`,`lease_until`);--> statement-breakpoint
CREATE TABLE `publications` (
	`event_id` text NOT NULL,
	`number` integer NOT NULL,
	`proposal_id` text,
	`added` integer NOT NULL,
	`moved` integer NOT NULL,
	`canceled` integer NOT NULL,
	`letters` integer NOT NULL,
	`published_by` text NOT NULL,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`event_id`, `number`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `refund_batches` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`status` text NOT NULL,
	`order_ids` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`percent` integer NOT NULL,
	`reason` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_by_label` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`decided_by_label` text,
	`decided_at` integer,
	`done` integer NOT NULL,
	`failed_ids` text NOT NULL,
	`finished_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `refund_batches_event` ON `refund_batches` (`event_id`,`id`);--> statement-breakpoint
CREATE TABLE `refund_rules` (
	`event_id` text PRIMARY KEY NOT NULL,
	`kept_fixed` integer NOT NULL,
	`kept_percent` integer NOT NULL,
	`steps` text NOT NULL,
	`confirm_above` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `refunds` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`order_id` text NOT NULL,
	`payment_id` text NOT NULL,
	`status` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`kept` integer NOT NULL,
	`cause` text NOT NULL,
	`reason` text NOT NULL,
	`external_id` text,
	`failure` text,
	`retried_as` text,
	`requested_by` text NOT NULL,
	`requested_at` integer NOT NULL,
	`visible_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`payment_id`) REFERENCES `payments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `refunds_external` ON `refunds` (`external_id`);--> statement-breakpoint
CREATE INDEX `refunds_order` ON `refunds` (`order_id`);--> statement-breakpoint
CREATE INDEX `refunds_payment` ON `refunds` (`payment_id`);--> statement-breakpoint
CREATE INDEX `refunds_event` ON `refunds` (`event_id`,`id`);--> statement-breakpoint
CREATE INDEX `refunds_due` ON `refunds` (`visible_at`) WHERE status in ('requested', 'pending');--> statement-breakpoint
CREATE TABLE `stars` (
	`person_id` text NOT NULL,
	`session_id` text NOT NULL,
	`event_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `session_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `stars_event` ON `stars` (`event_id`,`session_id`);--> statement-breakpoint
CREATE TABLE `workshop_seats` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`session_id` text NOT NULL,
	`person_id` text NOT NULL,
	`ticket_id` text NOT NULL,
	`state` text NOT NULL,
	`lang` text NOT NULL,
	`asked_at` integer NOT NULL,
	`offer_until` integer,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `workshop_seats_session_person` ON `workshop_seats` (`session_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `workshop_seats_session_state` ON `workshop_seats` (`session_id`,`state`,`asked_at`);--> statement-breakpoint
CREATE INDEX `workshop_seats_person` ON `workshop_seats` (`person_id`,`event_id`);--> statement-breakpoint
CREATE INDEX `workshop_seats_state_offer` ON `workshop_seats` (`state`,`offer_until`);--> statement-breakpoint
CREATE TABLE `ticket_terms` (
	`event_id` text NOT NULL,
	`term` blob NOT NULL,
	`ticket_id` text NOT NULL,
	PRIMARY KEY(`event_id`, `term`, `ticket_id`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `ticket_terms_ticket` ON `ticket_terms` (`ticket_id`,`term`);--> statement-breakpoint
CREATE TABLE `exchanges` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`order_id` text NOT NULL,
	`ticket_id` text NOT NULL,
	`ticket_type_id` text NOT NULL,
	`difference` integer NOT NULL,
	`pay_by` text NOT NULL,
	`due_at` integer,
	`reminded_at` integer,
	`state` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`ticket_type_id`) REFERENCES `ticket_types`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `exchanges_order` ON `exchanges` (`order_id`,`state`);--> statement-breakpoint
CREATE INDEX `exchanges_event` ON `exchanges` (`event_id`,`state`);--> statement-breakpoint
CREATE INDEX `exchanges_open` ON `exchanges` (`expires_at`) WHERE state = 'open';--> statement-breakpoint
CREATE TABLE `replaced_secrets` (
	`secret_hash` text PRIMARY KEY NOT NULL,
	`gate_hash` blob NOT NULL,
	`event_id` text NOT NULL,
	`ticket_id` text NOT NULL,
	`replaced_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `replaced_secrets_event` ON `replaced_secrets` (`event_id`);--> statement-breakpoint
CREATE INDEX `replaced_secrets_ticket` ON `replaced_secrets` (`ticket_id`);--> statement-breakpoint
CREATE TABLE `transfers` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`ticket_id` text NOT NULL,
	`from_name` text NOT NULL,
	`from_email` text NOT NULL,
	`to_name` text NOT NULL,
	`to_email` text NOT NULL,
	`lang` text NOT NULL,
	`state` text NOT NULL,
	`secret_hash` text NOT NULL,
	`secret_sealed` blob NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `transfers_secret` ON `transfers` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `transfers_ticket` ON `transfers` (`ticket_id`,`state`);--> statement-breakpoint
CREATE TABLE `allotments` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`secret_hash` text NOT NULL,
	`secret_sealed` blob NOT NULL,
	`person_name` text NOT NULL,
	`person_email` text NOT NULL,
	`lang` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `vouchers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `allotments_secret` ON `allotments` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `allotments_event` ON `allotments` (`event_id`);--> statement-breakpoint
CREATE TABLE `voucher_ticket_types` (
	`voucher_id` text NOT NULL,
	`ticket_type_id` text NOT NULL,
	PRIMARY KEY(`voucher_id`, `ticket_type_id`),
	FOREIGN KEY (`voucher_id`) REFERENCES `vouchers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`ticket_type_id`) REFERENCES `ticket_types`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `voucher_ticket_types_type` ON `voucher_ticket_types` (`ticket_type_id`);--> statement-breakpoint
CREATE TABLE `vouchers` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`code` text NOT NULL,
	`code_key` text NOT NULL,
	`purpose` text NOT NULL,
	`rule` text NOT NULL,
	`value` integer NOT NULL,
	`unlocks` integer NOT NULL,
	`reserves` integer NOT NULL,
	`valid_from` integer,
	`valid_until` integer,
	`organization` text NOT NULL,
	`note` text NOT NULL,
	`batch_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `vouchers_code` ON `vouchers` (`event_id`,`code_key`);--> statement-breakpoint
CREATE INDEX `vouchers_event_purpose` ON `vouchers` (`event_id`,`purpose`);--> statement-breakpoint
CREATE TABLE `waiting_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`ticket_type_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`lang` text NOT NULL,
	`rank` integer NOT NULL,
	`state` text NOT NULL,
	`waits_at` text NOT NULL,
	`secret_hash` text NOT NULL,
	`secret_sealed` blob NOT NULL,
	`voucher_id` text,
	`offered_at` integer,
	`offer_ends_at` integer,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`ticket_type_id`) REFERENCES `ticket_types`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `waiting_entries_secret` ON `waiting_entries` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `waiting_entries_line` ON `waiting_entries` (`event_id`,`state`,`rank`);--> statement-breakpoint
CREATE INDEX `waiting_entries_state` ON `waiting_entries` (`state`);--> statement-breakpoint
CREATE TABLE `waiting_lists` (
	`event_id` text PRIMARY KEY NOT NULL,
	`joined` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
