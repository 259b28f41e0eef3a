"""One script of answers, given in every place where a workbook works."""
