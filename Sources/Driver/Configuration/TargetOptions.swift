import PintleRust
import PintleSwift
import PintleTypeScript

/// The options of single languages, by the names that pintle.json and the command line share.
package enum TargetOption: String, CaseIterable, Sendable {
  case rustVersion = "rust-version"
  case edition
  case allocator
  case engine
  case access
  case js

  /// The language that it belongs to.
  package var language: Language {
    switch self {
    case .rustVersion, .edition, .allocator: .rust
    case .engine, .access: .swift
    case .js: .typescript
    }
  }

  /// The values that it takes; `nil` for a switch.
  package var choices: [String]? {
    switch self {
    case .rustVersion: RustOptions.Compiler.allCases.map(\.rawValue)
    case .edition: ["2021", "2024"]
    case .allocator: RustOptions.Allocator.allCases.map(\.rawValue)
    case .engine: SwiftOptions.Engine.allCases.map(\.rawValue)
    case .access: SwiftOptions.Access.allCases.map(\.rawValue)
    case .js: nil
    }
  }
}

extension Target {
  /// Sets an option to one of its ``TargetOption/choices``; a switch is set to `true` or `false`.
  ///
  /// An option of another language changes nothing.
  package mutating func set(_ option: TargetOption, to value: String) {
    switch self {
    case .rust(var options):
      switch option {
      case .rustVersion: options.rustVersion = .init(rawValue: value) ?? options.rustVersion
      case .edition: options.edition = value
      case .allocator: options.allocator = .init(rawValue: value) ?? options.allocator
      case .engine, .access, .js: break
      }
      self = .rust(options)
    case .swift(var options):
      switch option {
      case .engine: options.engine = .init(rawValue: value) ?? options.engine
      case .access: options.access = .init(rawValue: value) ?? options.access
      case .rustVersion, .edition, .allocator, .js: break
      }
      self = .swift(options)
    case .typescript(var options):
      switch option {
      case .js: options.js = value == "true"
      case .rustVersion, .edition, .allocator, .engine, .access: break
      }
      self = .typescript(options)
    }
  }

  /// What is wrong with the options together; `nil` when they fit.
  package var conflict: String? {
    guard case .rust(let options) = self else { return nil }
    guard options.rustVersion == .since163, options.edition == "2024" else { return nil }
    return "Rust 1.63 has no edition 2024"
  }

  /// The line that tools for generated files look for, with the options that are not the ordinary ones.
  package var headerLine: String {
    let chosen = TargetOption.allCases.compactMap { option in
      value(of: option).map { $0.isEmpty ? "--\(option.rawValue)" : "--\(option.rawValue) \($0)" }
    }
    return (chosen.isEmpty ? ["@generated"] : ["@generated with"] + chosen).joined(separator: " ")
  }

  /// What the user chose for an option, empty for a switch; `nil` if it has its ordinary value.
  private func value(of option: TargetOption) -> String? {
    func unlessOrdinary<Choice: RawRepresentable<String> & Equatable>(
      _ chosen: Choice, _ ordinary: Choice
    ) -> String? {
      chosen == ordinary ? nil : chosen.rawValue
    }
    switch self {
    case .rust(let options):
      let ordinary = RustOptions()
      switch option {
      case .rustVersion: return unlessOrdinary(options.rustVersion, ordinary.rustVersion)
      case .edition: return options.edition
      case .allocator: return unlessOrdinary(options.allocator, ordinary.allocator)
      case .engine, .access, .js: return nil
      }
    case .swift(let options):
      let ordinary = SwiftOptions()
      switch option {
      case .engine: return unlessOrdinary(options.engine, ordinary.engine)
      case .access: return unlessOrdinary(options.access, ordinary.access)
      case .rustVersion, .edition, .allocator, .js: return nil
      }
    case .typescript(let options):
      return option == .js && options.js ? "" : nil
    }
  }
}
