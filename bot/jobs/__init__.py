"""Work that survives a crash: DBOS behind one small face; nothing else in the house imports it."""
