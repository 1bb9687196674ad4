import PintleABI
import PintleCodegen
import PintleDiagnostics
import PintleModel

package enum RustBackend: Backend {
  package static func generate(_ input: BackendInput, options: RustOptions) -> BackendOutput {
    BackendOutput()
  }
}
