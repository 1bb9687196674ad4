import Foundation
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// Runs code, and records an issue if it takes more than a minute of processor time.
///
/// The limit catches work that grows out of bounds. It is far more than any test needs, and other work on the machine
/// does not count.
package func withinAMinute<Result>(
  sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> Result
) rethrows -> Result {
  let start = processorTime()
  let result = try body()
  let seconds = processorTime() - start
  #expect(seconds < 60, sourceLocation: sourceLocation)
  return result
}

/// The seconds that this thread has run.
private func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
