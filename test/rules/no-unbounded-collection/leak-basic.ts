// The smallest program that leaks. Mark each line to be reported by a comment that begins with 'want no-unbounded-collection:'
// and quotes words of the report.
export {}
