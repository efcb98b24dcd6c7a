"""What the app calls: the Web API, a file for each family of methods, and the response_urls."""
