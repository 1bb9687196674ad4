import PintleCodegen
import Testing

@Suite struct KebabNameTests {
  @Test(arguments: [
    ("get-XML", "get_xml", "GET_XML", "GetXml", "getXml"),
    ("x509-cert", "x509_cert", "X509_CERT", "X509Cert", "x509Cert"),
    ("a", "a", "A", "A", "a"),
    ("a1-2-b", "a1_2_b", "A1_2_B", "A12B", "a12B"),
  ])
  func caseStyles(name: String, snake: String, screaming: String, pascal: String, camel: String) {
    let words = KebabName(name)
    #expect(words.snake == snake)
    #expect(words.screamingSnake == screaming)
    #expect(words.pascal == pascal)
    #expect(words.camel == camel)
  }
}
