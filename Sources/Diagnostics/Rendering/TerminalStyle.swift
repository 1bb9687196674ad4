/// Colors text for a terminal, if enabled.
struct TerminalStyle {
  let isEnabled: Bool

  func severity(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .error: paint(text, "1;31")
    case .warning: paint(text, "1;33")
    }
  }

  func bold(_ text: String) -> String { paint(text, "1") }
  func frame(_ text: String) -> String { paint(text, "1;34") }

  private func paint(_ text: String, _ code: String) -> String {
    isEnabled ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
