"""The places where people meet the app, one a file; `intake` is their one way in for drafts."""
