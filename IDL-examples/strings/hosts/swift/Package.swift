// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "strings-host",
  targets: [.executableTarget(name: "StringsHost")]
)
