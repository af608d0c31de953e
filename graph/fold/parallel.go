package fold

import (
	"errors"
	"runtime"
	"sync"
	"sync/atomic"
)

// parallel does n things that do not touch each other, on all processors, and joins their errors in order.
func parallel(n int, do func(i int) error) error {
	errs := make([]error, n)
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				errs[i] = do(i)
			}
		})
	}
	workers.Wait()
	return errors.Join(errs...)
}
