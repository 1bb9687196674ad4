import PintleABI
import PintleCodegen
import PintleDiagnostics
import PintleModel

package enum SwiftBackend: Backend {
  package static func generate(_ input: BackendInput, options: SwiftOptions) -> BackendOutput {
    BackendOutput()
  }
}
