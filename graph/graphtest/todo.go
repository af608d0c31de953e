package graphtest
import "testing"
func testResolve(t *testing.T, open Open) { t.Skip() }
func testSearch(t *testing.T, open Open) { t.Skip() }
func testRelated(t *testing.T, open Open) { t.Skip() }
func testEvents(t *testing.T, open Open) { t.Skip() }
func testEventsOfArticles(t *testing.T, open Open) { t.Skip() }
func testFacts(t *testing.T, open Open) { t.Skip() }
func testEvidence(t *testing.T, open Open) { t.Skip() }
func testArticles(t *testing.T, open Open) { t.Skip() }
func testMentions(t *testing.T, open Open) { t.Skip() }
func testTies(t *testing.T, open Open) { t.Skip() }
func testLinks(t *testing.T, open Open) { t.Skip() }
func testConflicts(t *testing.T, open Open) { t.Skip() }
func testStats(t *testing.T, open Open) { t.Skip() }
func testPages(t *testing.T, open Open) { t.Skip() }
func testManyOwners(t *testing.T, open Open) { t.Skip() }
func testElements(t *testing.T, open Open) { t.Skip() }
func testOrigins(t *testing.T, open Open) { t.Skip() }
func testNamesakes(t *testing.T, open Open) { t.Skip() }
func testJoining(t *testing.T, open Open) { t.Skip() }
func testRefresh(t *testing.T, open Open) { t.Skip() }
func testInvalid(t *testing.T, open Open) { t.Skip() }
func testQuarantine(t *testing.T, open Open) { t.Skip() }
func testReaders(t *testing.T, open Open) { t.Skip() }
func testReports(t *testing.T, open Open) { t.Skip() }
