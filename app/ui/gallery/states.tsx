import { Badge } from "../badge.tsx";
import { Button, ButtonLink } from "../button.tsx";
import { Dialog } from "../dialog.tsx";
import { Field } from "../field.tsx";
import { Row, Section, Stack } from "../layout.tsx";
import { CopyField } from "../lists.tsx";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { EmptyState, Skeleton, Toast } from "../states.tsx";
import { event, type Say } from "./sample.ts";

/** Everything that says how something stands. */
export function StatesSheet({ say }: { say: Say }) {
  return (
    <Page event={event} width="text" title={say("状态", "States")}>
      <Section title={say("标记", "Badges")}>
        <Row>
          <Badge tone="ok">{say("已支付", "Paid")}</Badge>
          <Badge tone="warn">{say("待支付", "Waiting")}</Badge>
          <Badge tone="stop">{say("已取消", "Canceled")}</Badge>
          <Badge tone="info">{say("进行中", "Now")}</Badge>
          <Badge tone="quiet">{say("草稿", "Draft")}</Badge>
        </Row>
      </Section>
      <Stack>
        <Notice tone="ok" title={say("已保存", "Saved")} />
        <Notice tone="warn" title={say("票价刚刚调整", "The price changed")}>
          {say("请核对新的金额后继续。", "Please look at the new amount before you go on.")}
        </Notice>
        <Notice
          tone="stop"
          title={say("这个票种刚刚售完", "This ticket type just sold out")}
          action={<ButtonLink href="#other">{say("看看其他票种", "See the others")}</ButtonLink>}
        >
          {say("您填写的内容都还在。", "What you typed is still here.")}
        </Notice>
      </Stack>
      <Section title={say("按钮", "Buttons")}>
        <Row>
          <Button variant="primary">{say("付款", "Pay")}</Button>
          <Button>{say("稍后", "Later")}</Button>
          <Button variant="danger" icon="remove" type="button" opens="sure">
            {say("取消订单", "Cancel the order")}
          </Button>
          <Button variant="plain">{say("找不到门票", "I lost my ticket")}</Button>
          <Button disabled>{say("已结束", "Over")}</Button>
        </Row>
      </Section>
      <Section title={say("登录", "Sign in")}>
        <Field
          name="code"
          look="code"
          label={say("六位验证码", "Six-digit code")}
          required
          inputMode="numeric"
          autoComplete="one-time-code"
          value="204816"
        />
        <CopyField
          label={say("邀请链接", "Invitation link")}
          value="https://example.com/en/westbund"
        />
      </Section>
      <EmptyState
        title={say("还没有票种", "No ticket types yet")}
        action={
          <ButtonLink href="#new" variant="primary">
            {say("新建票种", "Make the first one")}
          </ButtonLink>
        }
      >
        {say(
          "票种是人们可以领取或购买的东西。先建一个免费的试试。",
          "A ticket type is what people take or buy. A free one is a good start.",
        )}
      </EmptyState>
      <Skeleton lines={3} />
      <Dialog
        id="sure"
        title={say("取消这个订单？", "Cancel this order?")}
        actions={<Button variant="danger">{say("取消订单并退款", "Cancel and refund")}</Button>}
      >
        {say(
          "将作废 3 张门票，退回 ¥2,097，并通知 2 人。",
          "This cancels 3 tickets, returns ¥2,097 and tells 2 people.",
        )}
      </Dialog>
      <Toast undo={<a href="#undo">{say("撤销", "Undo")}</a>}>
        {say("已移到三号厅，14:00", "Moved to Hall 3, 14:00")}
      </Toast>
    </Page>
  );
}
