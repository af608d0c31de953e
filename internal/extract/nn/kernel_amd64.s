//go:build amd64 && !purego

#include "textflag.h"

// All sums are of exact products of 16-bit numbers in 32 bits, so their order doesn't matter: the results are
// those of the plain kernel.

// REDUCE leaves the sums of the lanes of A0 to A3 in the four lanes of X (the low half of Y); it overwrites all.
#define REDUCE(A0, A1, A2, A3, X, Y, T) \
	VPHADDD A1, A0, A0 \
	VPHADDD A3, A2, A2 \
	VPHADDD A2, A0, Y  \
	VEXTRACTI128 $1, Y, T \
	VPADDD T, X, X

// FINISH adds the bias, shifts and stores.
#define FINISH(X, ADDR) \
	VPADDD (R8), X, X     \
	VPSRAVD (R9), X, X    \
	VMOVDQU X, ADDR

// ROW adds the products of 16 weights of one output, at W, with three tokens' activations to three sums.
#define ROW(W, S0, S1, S2) \
	VPMOVSXBW (W)(CX*1), Y12   \
	VPMADDWD Y12, Y13, Y15     \
	VPADDD Y15, S0, S0         \
	VPMADDWD Y12, Y14, Y15     \
	VPADDD Y15, S1, S1         \
	VPMADDWD (R13)(CX*2), Y12, Y15 \
	VPADDD Y15, S2, S2

// func tile4x3(w *int8, a *int16, dst, bias, shift *int32, in, aStride, dstStride int)
TEXT ·tile4x3(SB), NOSPLIT, $0-64
	MOVQ w+0(FP), SI
	MOVQ a+8(FP), R11
	MOVQ dst+16(FP), DI
	MOVQ bias+24(FP), R8
	MOVQ shift+32(FP), R9
	MOVQ in+40(FP), DX
	MOVQ aStride+48(FP), AX
	MOVQ dstStride+56(FP), BX
	LEAQ (R11)(AX*1), R12
	LEAQ (R12)(AX*1), R13
	LEAQ (SI)(DX*1), R10
	LEAQ (R10)(DX*1), R14
	LEAQ (R14)(DX*1), AX
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1
	VPXOR Y2, Y2, Y2
	VPXOR Y3, Y3, Y3
	VPXOR Y4, Y4, Y4
	VPXOR Y5, Y5, Y5
	VPXOR Y6, Y6, Y6
	VPXOR Y7, Y7, Y7
	VPXOR Y8, Y8, Y8
	VPXOR Y9, Y9, Y9
	VPXOR Y10, Y10, Y10
	VPXOR Y11, Y11, Y11
	XORQ CX, CX

loop3:
	VMOVDQU (R11)(CX*2), Y13
	VMOVDQU (R12)(CX*2), Y14
	ROW(SI, Y0, Y4, Y8)
	ROW(R10, Y1, Y5, Y9)
	ROW(R14, Y2, Y6, Y10)
	ROW(AX, Y3, Y7, Y11)
	ADDQ $16, CX
	CMPQ CX, DX
	JLT  loop3

	REDUCE(Y0, Y1, Y2, Y3, X12, Y12, X13)
	FINISH(X12, (DI))
	REDUCE(Y4, Y5, Y6, Y7, X12, Y12, X13)
	FINISH(X12, (DI)(BX*1))
	REDUCE(Y8, Y9, Y10, Y11, X12, Y12, X13)
	FINISH(X12, (DI)(BX*2))
	VZEROUPPER
	RET

// ROW1 adds the products of 16 weights at W with the activations in Y13 to a sum.
#define ROW1(W, S) \
	VPMOVSXBW (W)(CX*1), Y12 \
	VPMADDWD Y12, Y13, Y15   \
	VPADDD Y15, S, S

// func tile4x1(w *int8, a *int16, dst, bias, shift *int32, in int)
TEXT ·tile4x1(SB), NOSPLIT, $0-48
	MOVQ w+0(FP), SI
	MOVQ a+8(FP), R11
	MOVQ dst+16(FP), DI
	MOVQ bias+24(FP), R8
	MOVQ shift+32(FP), R9
	MOVQ in+40(FP), DX
	LEAQ (SI)(DX*1), R10
	LEAQ (R10)(DX*1), R12
	LEAQ (R12)(DX*1), AX
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1
	VPXOR Y2, Y2, Y2
	VPXOR Y3, Y3, Y3
	XORQ CX, CX

loop1:
	VMOVDQU (R11)(CX*2), Y13
	ROW1(SI, Y0)
	ROW1(R10, Y1)
	ROW1(R12, Y2)
	ROW1(AX, Y3)
	ADDQ $16, CX
	CMPQ CX, DX
	JLT  loop1

	REDUCE(Y0, Y1, Y2, Y3, X12, Y12, X13)
	FINISH(X12, (DI))
	VZEROUPPER
	RET

// KEY adds the products of 16 numbers of one key with those of q in Y13 to a sum.
#define KEY(K, S) \
	VPMADDWD (K)(CX*2), Y13, Y15 \
	VPADDD Y15, S, S

// func dot4(q, keys *int16, dst *int32, in int)
TEXT ·dot4(SB), NOSPLIT, $0-32
	MOVQ q+0(FP), SI
	MOVQ keys+8(FP), R8
	MOVQ dst+16(FP), DI
	MOVQ in+24(FP), DX
	LEAQ (R8)(DX*2), R9
	LEAQ (R9)(DX*2), R10
	LEAQ (R10)(DX*2), R11
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1
	VPXOR Y2, Y2, Y2
	VPXOR Y3, Y3, Y3
	XORQ CX, CX

loopk:
	VMOVDQU (SI)(CX*2), Y13
	KEY(R8, Y0)
	KEY(R9, Y1)
	KEY(R10, Y2)
	KEY(R11, Y3)
	ADDQ $16, CX
	CMPQ CX, DX
	JLT  loopk

	REDUCE(Y0, Y1, Y2, Y3, X12, Y12, X13)
	VMOVDQU X12, (DI)
	VZEROUPPER
	RET
