// The text of a fixture stands in for this file.
