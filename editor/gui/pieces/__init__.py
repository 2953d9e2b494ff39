"""Small parts that every room may take: labels, lists, banners, the few questions asked."""
