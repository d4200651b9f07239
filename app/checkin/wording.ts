import { wording } from "#app/lib/wording.ts";

/** Why a scan was refused: what the screen shouts, and what to do about it. */
export const refusalWords = wording({
  en: {
    not_ours: {
      title: "Not a ticket",
      advice: "This code is from somewhere else. Ask for the ticket in the letter.",
    },
    misread: {
      title: "Read wrongly",
      advice: "Hold the code still, or type the characters below it.",
    },
    unknown: { title: "Unknown ticket", advice: "No such ticket. Send them to the desk." },
    other_event: { title: "Another event", advice: "This ticket is not for this conference." },
    canceled: { title: "Canceled", advice: "This ticket was canceled. Send them to the desk." },
    replaced: {
      title: "Transferred",
      advice: "It belongs to someone else now or has a new code. Ask for the latest letter.",
    },
    blocked: { title: "Blocked", advice: "The organizer blocked this ticket. Call the desk." },
    not_approved: {
      title: "Not approved yet",
      advice: "The application is still waiting. Send them to the desk.",
    },
    too_early: { title: "Too early", advice: "Entry has not begun." },
    too_late: { title: "Too late", advice: "Entry is over." },
    other_type: {
      title: "Not at this entrance",
      advice: "This ticket type is not admitted here.",
    },
    unpaid: { title: "Not paid", advice: "Send them to the desk to pay." },
    already_in: { title: "Already in", advice: "This ticket has been used." },
    no_seats: {
      title: "No seats here",
      advice: "This session gives no seats out, or was canceled. Ask the organizer.",
    },
    other_ticket: {
      title: "Seated already",
      advice: "Someone sits here with this ticket, or they sit here with another of theirs.",
    },
    full: {
      title: "No seat free",
      advice: "They have no seat here. Seats nobody comes for are free soon after the start.",
    },
    elsewhere: {
      title: "Expected elsewhere",
      advice: "They have a seat, a talk or a meeting at this time. They can give it back first.",
    },
  },
  zh: {
    not_ours: { title: "不是门票", advice: "这个二维码不是本会议的门票，请出示邮件里的门票。" },
    misread: { title: "没有读清", advice: "请拿稳二维码，或输入码下方的字符。" },
    unknown: { title: "查无此票", advice: "没有这张门票，请到服务台处理。" },
    other_event: { title: "其他会议的票", advice: "这张门票不属于本次会议。" },
    canceled: { title: "已取消", advice: "这张门票已取消，请到服务台处理。" },
    replaced: { title: "已转让", advice: "这张票已转给别人或换了新码，请出示最新邮件里的门票。" },
    blocked: { title: "已停用", advice: "主办方停用了这张门票，请联系服务台。" },
    not_approved: { title: "尚未通过审核", advice: "报名仍在审核，请到服务台处理。" },
    too_early: { title: "时间未到", advice: "入场还没有开始。" },
    too_late: { title: "入场已结束", advice: "已过入场时间。" },
    other_type: { title: "不在此处入场", advice: "此入口不接受这种门票。" },
    unpaid: { title: "尚未付款", advice: "请到服务台付款。" },
    already_in: { title: "已经入场", advice: "这张门票已使用。" },
    no_seats: { title: "这里不设座位", advice: "这个场次不分配座位，或已取消，请询问主办方。" },
    other_ticket: {
      title: "已经入座",
      advice: "已有人凭这张门票入座，或本人已凭另一张门票入座。",
    },
    full: {
      title: "没有空位",
      advice: "本人没有预约这里的座位。开场后不久，无人认领的座位会释放出来。",
    },
    elsewhere: {
      title: "同时另有安排",
      advice: "本人这段时间另有座位、演讲或会面，可先退掉再来。",
    },
  },
});

/** What the door's own requests are refused for: as problems to a device, as notices on pages. */
export const doorRefusals = wording({
  en: {
    no_device: "This phone is not set up for a gate. Scan a set-up code.",
    revoked: "This phone was removed from its gate. Ask the organizer for a new set-up code.",
    bad_request: "The request could not be understood.",
    too_many: "Too many scans at once. Wait a moment.",
    no_money_here: "No money is taken at this gate. Send them to the desk.",
    not_payable: "This order cannot be paid here. Take no money; send them to the desk.",
    amount_changed: "What is to pay has changed. Take no money yet: scan the ticket again.",
    scan_not_found: "There is no such scan from this phone.",
    already_undone: "This scan was undone before.",
    nothing_to_undo: "A refused scan changes nothing: there is nothing to undo.",
    too_late: "The time to undo this scan is over. The organizer still can.",
    setup_not_found: "There is no such set-up code.",
    setup_expired: "This set-up code has expired. Ask for a new one.",
    setup_used: "This set-up code has been used. Ask for a new one.",
    list_not_found: "There is no such check-in list.",
    list_in_use: "Gates follow this check-in list. Move them to another, or remove them first.",
    gate_not_found: "There is no such gate.",
    device_not_found: "There is no such device.",
    type_not_found: "One of these ticket types is not of this event.",
    closes_before_opening: "The list closes before it opens.",
    no_seats_given: "This session gives no seats out.",
    session_not_found: "There is no such session.",
  },
  zh: {
    no_device: "这部手机还没有绑定入口，请扫描设置码。",
    revoked: "这部手机已从入口移除，请向主办方索取新的设置码。",
    bad_request: "无法识别这个请求。",
    too_many: "扫描过于频繁，请稍候。",
    no_money_here: "这个入口不收款，请到服务台处理。",
    not_payable: "这个订单不能在这里付款。请不要收款，请到服务台处理。",
    amount_changed: "应付金额有变化。请先不要收款，重新扫描门票。",
    scan_not_found: "这部手机没有这条扫描记录。",
    already_undone: "这次扫描已经撤销过。",
    nothing_to_undo: "被拒绝的扫描没有改变任何内容，无需撤销。",
    too_late: "已过撤销时间，主办方仍可处理。",
    setup_not_found: "没有这个设置码。",
    setup_expired: "设置码已过期，请索取新的。",
    setup_used: "设置码已被使用，请索取新的。",
    list_not_found: "没有这个签到名单。",
    list_in_use: "还有入口在使用这份签到名单，请先让它们改用其他名单，或移除这些入口。",
    gate_not_found: "没有这个入口。",
    device_not_found: "没有这台设备。",
    type_not_found: "其中有门票类型不属于本次会议。",
    closes_before_opening: "结束时间早于开始时间。",
    no_seats_given: "这个场次不分配座位。",
    session_not_found: "没有这个场次。",
  },
});

/** The pages around the scanner. */
export const gateWords = wording({
  en: {
    needsScript: "The scanner needs JavaScript.",
    noGate: "No gate on this phone",
    setupTitle: (gate: string) => `Use this phone at ${gate}?`,
    setupLead: (event: string) =>
      `It will scan tickets of ${event} until the organizer removes it. No password is needed.`,
    deviceName: "Name of this phone",
    deviceNameHint: "So that the organizer can tell the phones apart.",
    suggestedName: "Phone",
    setUp: "Set up this phone",
    setupRefused: "This code cannot be used",
  },
  zh: {
    needsScript: "扫码页面需要启用脚本功能。",
    noGate: "这部手机没有绑定入口",
    setupTitle: (gate: string) => `在${gate}使用这部手机？`,
    setupLead: (event: string) => `它将扫描${event}的门票，直到主办方移除。无需密码。`,
    deviceName: "手机名称",
    deviceNameHint: "方便主办方区分各部手机。",
    suggestedName: "手机",
    setUp: "设置这部手机",
    setupRefused: "这个设置码不能使用",
  },
});
