import type Stripe from "stripe";

/** What each address of Stripe's that we use takes, by Stripe's own types. */
export type CreateSession = Stripe.Checkout.SessionCreateParams;
export type RetrieveSession = Stripe.Checkout.SessionRetrieveParams;
export type ExpireSession = Stripe.Checkout.SessionExpireParams;
export type CreateRefund = Stripe.RefundCreateParams;
export type RetrieveRefund = Stripe.RefundRetrieveParams;
export type ListRefunds = Stripe.RefundListParams;
export type RetrieveDispute = Stripe.DisputeRetrieveParams;
export type ListEvents = Stripe.EventListParams;
export type RetrieveIntent = Stripe.PaymentIntentRetrieveParams;
