"""What is good in a draft, and of which words that is true."""
