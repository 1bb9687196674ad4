// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "pipeline-host",
  targets: [.executableTarget(name: "PipelineHost")]
)
