// Draws the messages held by #messages the way Slack would, the first and those in its thread, then notes how tall
// they came out.
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { Message } from "slack-blocks-to-jsx";
import style from "slack-blocks-to-jsx/dist/style.css";
import { asSlackReadsIt } from "./mrkdwn.js";

const messages = JSON.parse(document.getElementById("messages").textContent, asSlackReadsIt);
const root = document.getElementById("root");
const logo = `data:image/svg+xml,${encodeURIComponent(document.getElementById("logo").innerHTML)}`;
const time = new Date(2026, 10, 3, 9, 41);
const users = [{ id: "U0ROBIN001", name: "robin" }];

document.head.prepend(Object.assign(document.createElement("style"), { textContent: style }));
flushSync(() =>
  createRoot(root).render(
    messages.map((message, place) => (
      <div key={place} className={place ? "thread" : "first"}>
        {message.private && <p className="private">Only visible to you</p>}
        <Message name="Sameside" logo={logo} time={time} theme="light" data={{ users }} blocks={message.blocks} />
      </div>
    )),
  ),
);

// The renderer passes over a block it does not know; without a height, no picture with a hole is taken.
const drawn = root.querySelectorAll(".slack_blocks_to_jsx--block_wrapper").length;
if (drawn === messages.flatMap((message) => message.blocks).length) {
  document.fonts.ready.then(() => (document.documentElement.dataset.height = document.body.scrollHeight));
}
