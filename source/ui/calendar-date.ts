const longMonths = String.raw`(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])`;
const shortMonths = String.raw`(?:0[469]|11)-(?:0[1-9]|[12]\d|30)`;
const february = String.raw`02-(?:0[1-9]|1\d|2[0-8])`;
/** Every fourth year, of full centuries every fourth one. */
const leapYear = String.raw`(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)`;

/** The pattern of a date that exists, such as 2027-01-31. `Date` takes 30 February for 2 March. */
export const calendarDate = String.raw`(?:\d{4}-(?:${longMonths}|${shortMonths}|${february})|${leapYear}-02-29)`;
