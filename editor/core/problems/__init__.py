"""Problems: what is wrong with an article."""
