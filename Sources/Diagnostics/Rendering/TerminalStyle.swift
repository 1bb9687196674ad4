/// Colors text for a terminal, if enabled.
package struct TerminalStyle: Sendable {
  private let isEnabled: Bool

  package init(isEnabled: Bool) {
    self.isEnabled = isEnabled
  }

  func severity(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .error: paint(text, "1;31")
    case .warning: paint(text, "1;33")
    }
  }

  package func bold(_ text: String) -> String { paint(text, "1") }
  func frame(_ text: String) -> String { paint(text, "1;34") }

  // Differences
  package func added(_ line: String) -> String { paint(line, "32") }
  package func removed(_ line: String) -> String { paint(line, "31") }
  package func hunk(_ line: String) -> String { paint(line, "36") }

  private func paint(_ text: String, _ code: String) -> String {
    isEnabled ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
