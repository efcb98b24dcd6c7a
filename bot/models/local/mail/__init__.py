"""Goes through a whole mail: what of it is changed, what goes, and how what is left is laid out."""
