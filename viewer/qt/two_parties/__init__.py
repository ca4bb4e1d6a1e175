"""The contacts of two participants: how often, when last, who went to whom."""
