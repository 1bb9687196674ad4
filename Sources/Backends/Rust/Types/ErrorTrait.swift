import PintleCodegen

/// The `Error` trait that error types implement.
struct ErrorTrait {
  private let option: RustOptions.ErrorTrait
  private let needsFeature: Bool

  init(_ options: RustOptions) {
    let isOld = options.rustVersion == .since163
    option =
      options.errorTrait == .auto ? (isOld ? .std : .core) : options.errorTrait
    needsFeature = options.needsStdFeature
  }

  func implement(for name: String, _ scope: TypeScope, _ writer: inout CodeWriter) {
    let path: String
    switch option {
    case .none: return
    case .core, .auto: path = "::core::error::Error"
    case .std where needsFeature: path = "\(scope.runtime("std"))::error::Error"
    case .std: path = "::std::error::Error"
    }
    scope.nextItem(&writer)
    if option == .std, needsFeature { writer.line("#[cfg(feature = \"std\")]") }
    writer.line("impl \(path) for \(name) {}")
  }
}
