// The renderer reads Slack's text objects as Markdown: it drops `# lines`, rules and `10:30`, and
// makes `**this**` bold. Slack does none of that, so whatever Slack shows as it stands is spelt in
// character references, which the renderer shows as they stand too.

const EMOJI = String.raw`:(?:[+-]1|[a-z][\w+-]*):`;
const MARKS = [
  "```[^]*?```|`[^`\\n]+`", // code
  String.raw`<(?:[@#!]|https?:|mailto:|tel:)[^>\n]*>|https?:\/\/[^\s<>|]+`, // mentions, dates, links
  "^(?:>|&gt;)", // a quote
  "&amp;",
  String.raw`(?<![\p{L}\p{N}])[*_~](?=\S)|(?<=\S)[*_~](?![\p{L}\p{N}])`, // bold, italic, struck
  EMOJI,
].join("|");
const TWICE = String.raw`\*{2,}|_{2,}|~{2,}`;
const AS_IT_STANDS = String.raw`^[ \t]+|&[lg]t;|[!-\/:-@[-\x60{-~]`;

const SIGNS = {
  plain_text: new RegExp(`(${EMOJI})|${AS_IT_STANDS}`, "gmu"),
  mrkdwn: new RegExp(`${TWICE}|(${MARKS})|${AS_IT_STANDS}`, "gmu"),
};

const unescape = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
const spell = (found) => Array.from(unescape(found), (sign) => `&#${sign.codePointAt()};`).join("");
const keep = (mark) => unescape(mark).replace(/^```\n|\n```$/g, "```"); // the renderer adds these line ends itself

/** A `JSON.parse` reviver: respells text objects, but for titles, which the renderer does not read as Markdown. */
export function asSlackReadsIt(key, value) {
  const signs = key !== "title" && typeof value?.text === "string" && SIGNS[value.type];
  if (!signs) return value;
  return { ...value, text: value.text.replace(signs, (found, mark) => (mark ? keep(mark) : spell(found))) };
}
