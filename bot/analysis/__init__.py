"""What the playbook says of a draft before any model: local, no network, deterministic."""
