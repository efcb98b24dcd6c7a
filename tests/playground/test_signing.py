from slack_sdk.signature import Clock, SignatureVerifier

from playground.delivery.signing import signature


class ThatDay(Clock):
    def now(self) -> float:
        return 1531420618


def test_slack_sdk_accepts_the_signature() -> None:
    body = b"command=%2Fcoach&text=Gr%C3%BC%C3%9Fe"

    signed = signature("8f742231b10e8888abcd99yyyzzz85a5", "1531420618", body)

    verifier = SignatureVerifier("8f742231b10e8888abcd99yyyzzz85a5", ThatDay())
    assert verifier.is_valid(body, "1531420618", signed)
    assert not verifier.is_valid(body + b" ", "1531420618", signed)
