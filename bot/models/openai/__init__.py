"""The model elsewhere: what is asked and answered on the wire, by the SDK of OpenAI, and what it costs."""
