package nn

func productsPlain(dst []int32, q, keys []int16, n int) {
	w := len(q)
	for j := range n {
		dst[j] = Dot(q, keys[j*w:(j+1)*w])
	}
}
