const TEST_FILE =
  /(?:^|[\\/])(?:__tests__|__mocks__|tests?|specs?|e2e|cypress|playwright|fixtures|test-utils)[\\/]|[.\-_](?:test|spec|stories|story|e2e|bench|cy)\.[cm]?[jt]sx?$/

/** Whether a path is that of a test: what leaks there ends with the test run. Below `root` its folders count; outside, the whole path. */
export function isTestFile(filename: string, root: string): boolean {
  const path = filename.startsWith(root) ? filename.slice(root.length) : filename
  return TEST_FILE.test(path)
}
