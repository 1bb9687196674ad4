// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "pipeline-host",
  targets: [.executableTarget(name: "PipelineHost")]
)
