/// Both guests in one actor, for programs that call them from several threads.
actor Pipeline {
  private let calculator: Calculator

  init(lexer: PintleModule, calculator: PintleModule) throws {
    self.calculator = try Calculator(
      module: calculator, imports: Host(lexer: Lexer(module: lexer)))
  }

  func calculate(_ text: String) throws -> Double { try calculator.calculate(text) }
}
