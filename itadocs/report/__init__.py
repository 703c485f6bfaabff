"""Word: from a submission and its scores to finished documents. The only door to docxtpl."""
