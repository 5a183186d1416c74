"""What joins the rooms beside the story of one article."""
