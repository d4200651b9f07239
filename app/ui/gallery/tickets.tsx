import { ActionBar, Button } from "../button.tsx";
import { Checkbox, Choices } from "../choices.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { Field, Select, TextArea } from "../field.tsx";
import { Row, Section, Split, Summary } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Money } from "../numbers.tsx";
import { Page } from "../page.tsx";
import { Countdown, Steps } from "../states.tsx";
import { Stepper } from "../stepper.tsx";
import { TicketLine, TicketLines } from "../ticket-lines.tsx";
import { event, type Say } from "./sample.ts";

const labels = (say: Say) => ({
  name: say("姓名", "Name"),
  email: say("邮箱", "E-mail"),
  company: say("公司", "Company"),
});

/** Choosing tickets: prices at the right, what is left only when few are. */
export function TicketsSheet({ say }: { say: Say }) {
  return (
    <Page
      event={event}
      title={say("选择门票", "Choose tickets")}
      lead={say("每笔订单最多 20 张。", "Up to 20 in one order.")}
    >
      <form method="post">
        <Split
          aside={
            <Summary
              title={say("合计", "Your order")}
              lines={[
                {
                  key: "full",
                  name: say("双日票 × 1", "Two days × 1"),
                  amount: <Money amount={69900} currency="CNY" />,
                },
                {
                  key: "community",
                  name: say("社区票 × 2", "Community × 2"),
                  amount: <Money amount={0} currency="CNY" />,
                },
              ]}
              total={{
                key: "total",
                name: say("应付", "To pay"),
                amount: <Money amount={69900} currency="CNY" />,
              }}
              action={
                <Button variant="primary" icon="right" iconAt="end">
                  {say("继续", "Continue")}
                </Button>
              }
            />
          }
        >
          <TicketLines>
            <TicketLine
              name={say("双日票", "Two days")}
              about={say("两天全部会场、午餐与茶歇。", "All halls on both days, lunch and coffee.")}
              price={<Money amount={69900} currency="CNY" />}
              choose={<Stepper name="quantity-full" label={say("双日票", "Two days")} value={1} />}
            />
            <TicketLine
              name={say("社区票", "Community")}
              about={say("开源社区成员，需审核。", "For members of communities; confirmed by us.")}
              price={say("免费", "Free")}
              note={say("还剩 6 张", "6 left")}
              choose={
                <Stepper
                  name="quantity-community"
                  label={say("社区票", "Community")}
                  value={2}
                  max={6}
                />
              }
            />
            <TicketLine
              name={say("工作坊通票", "Workshop pass")}
              about={say("含六场动手工作坊。", "Six workshops, hands on.")}
              price={<Money amount={129900} currency="CNY" />}
              closed={say("已售完", "Sold out")}
            />
          </TicketLines>
        </Split>
      </form>
    </Page>
  );
}

/** Attendee details that came back with two things to correct. */
export function DetailsSheet({ say }: { say: Say }) {
  const errors = { email: "bad_email", company: "required" };
  return (
    <Page event={event} width="text" title={say("填写参会人信息", "Who is coming?")}>
      <Row apart>
        <Steps
          at={1}
          steps={[say("选票", "Tickets"), say("信息", "Details"), say("支付", "Payment")]}
        />
        <Countdown now={0} until={854_000} label={say("为您保留", "Kept for you")} />
      </Row>
      <ErrorSummary errors={errors} labels={labels(say)} />
      <form className="form" method="post" data-keep="gallery">
        <Field name="name" label={labels(say).name} value="欧阳明月" required autoComplete="name" />
        <Field
          name="email"
          type="email"
          label={labels(say).email}
          hint={say("门票会寄到这里。", "The ticket goes there.")}
          value="mingyue@example"
          error={errors.email}
          required
          autoComplete="email"
        />
        <div className="form__pair">
          <Field name="company" label={labels(say).company} error={errors.company} required />
          <Select
            name="role"
            label={say("角色", "Role")}
            empty={say("请选择", "Please choose")}
            options={[
              { value: "developer", label: say("开发者", "Developer") },
              { value: "maintainer", label: say("维护者", "Maintainer") },
            ]}
          />
        </div>
        <Choices
          name="diet"
          kind="one"
          inRow
          label={say("午餐", "Lunch")}
          values={["plants"]}
          required
          choices={[
            { value: "any", label: say("都可以", "Anything") },
            { value: "plants", label: say("素食", "Vegetarian") },
            { value: "halal", label: say("清真", "Halal") },
          ]}
        />
        <TextArea name="note" label={say("想告诉我们的", "Anything we should know")} rows={3} />
        <Checkbox
          name="consent"
          required
          checked
          label={say(
            "我同意按隐私说明使用这些信息。",
            "I agree to the use described under Privacy.",
          )}
        />
        <Notice tone="info">
          {say("提交之后仍可修改姓名。", "You can still change the name afterwards.")}
        </Notice>
        <Section title={say("合计", "In all")}>
          <ActionBar
            note={
              <strong>
                <Money amount={69900} currency="CNY" />
              </strong>
            }
          >
            <Button variant="primary">{say("确认订单", "Confirm the order")}</Button>
          </ActionBar>
        </Section>
      </form>
    </Page>
  );
}
