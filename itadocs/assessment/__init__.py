"""What ITA is: fiscal years, submissions, scores and rules. Knows neither Excel nor Word."""
