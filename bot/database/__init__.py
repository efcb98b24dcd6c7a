"""What is remembered, encrypted and apart for each workspace, on SQLite or PostgreSQL."""
