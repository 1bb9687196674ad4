// swift-tools-version: 6.2
import PackageDescription

// Tests/Consumer/run replaces the path, in a copy of this package.
let package = Package(
  name: "SharedWITConsumer",
  platforms: [.macOS(.v13)],
  products: [.library(name: "Geometry", targets: ["Geometry"])],
  dependencies: [.package(name: "pintle", path: "../../..")],
  targets: [
    .target(
      name: "Geometry",
      dependencies: [.product(name: "PintleTypes", package: "pintle")],
      exclude: ["pintle.json"], plugins: [.plugin(name: "PintleBuildPlugin", package: "pintle")]),
    .target(
      name: "Text",
      dependencies: [.product(name: "PintleTypes", package: "pintle")],
      exclude: ["pintle.json"], plugins: [.plugin(name: "PintleBuildPlugin", package: "pintle")]),
    .executableTarget(
      name: "Host", dependencies: ["Geometry", "Text"],
      exclude: ["pintle.json", "second.pintle.json"],
      plugins: [.plugin(name: "PintleBuildPlugin", package: "pintle")]),
  ]
)
