// Draws the message held by #message the way Slack would, then notes how tall it came out.
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { Message } from "slack-blocks-to-jsx";
import style from "slack-blocks-to-jsx/dist/style.css";
import { asSlackReadsIt } from "./mrkdwn.js";

const message = JSON.parse(document.getElementById("message").textContent, asSlackReadsIt);
const root = document.getElementById("root");
const logo = `data:image/svg+xml,${encodeURIComponent(document.getElementById("logo").innerHTML)}`;

document.head.prepend(Object.assign(document.createElement("style"), { textContent: style }));
flushSync(() =>
  createRoot(root).render(
    <>
      {message.private && <p className="private">Only visible to you</p>}
      <Message name="Sameside" logo={logo} time={new Date(2026, 10, 3, 9, 41)} theme="light" blocks={message.blocks} />
    </>,
  ),
);

// The renderer passes over a block it does not know; without a height, no picture with a hole is taken.
const drawn = root.querySelectorAll(".slack_blocks_to_jsx--block_wrapper").length;
if (drawn === message.blocks.length) {
  document.fonts.ready.then(() => (document.documentElement.dataset.height = document.body.scrollHeight));
}
