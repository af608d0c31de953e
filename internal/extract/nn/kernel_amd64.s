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

// FUSED does the same with instructions that multiply and add.
#define FUSED(W, S0, S1, S2) \
	VPMOVSXBW (W)(CX*1), Y12   \
	VPDPWSSD Y12, Y13, S0      \
	VPDPWSSD Y12, Y14, S1      \
	VPDPWSSD (R13)(CX*2), Y12, S2

// TILE is the body of the kernels for 4 outputs and 3 tokens, which differ in how they multiply.
#define TILE(PRODUCTS) \
	MOVQ w+0(FP), SI           \
	MOVQ a+8(FP), R11          \
	MOVQ dst+16(FP), DI        \
	MOVQ bias+24(FP), R8       \
	MOVQ shift+32(FP), R9      \
	MOVQ in+40(FP), DX         \
	MOVQ aStride+48(FP), AX    \
	MOVQ dstStride+56(FP), BX  \
	LEAQ (R11)(AX*1), R12      \
	LEAQ (R12)(AX*1), R13      \
	LEAQ (SI)(DX*1), R10       \
	LEAQ (R10)(DX*1), R14      \
	LEAQ (R14)(DX*1), AX       \
	VPXOR Y0, Y0, Y0           \
	VPXOR Y1, Y1, Y1           \
	VPXOR Y2, Y2, Y2           \
	VPXOR Y3, Y3, Y3           \
	VPXOR Y4, Y4, Y4           \
	VPXOR Y5, Y5, Y5           \
	VPXOR Y6, Y6, Y6           \
	VPXOR Y7, Y7, Y7           \
	VPXOR Y8, Y8, Y8           \
	VPXOR Y9, Y9, Y9           \
	VPXOR Y10, Y10, Y10        \
	VPXOR Y11, Y11, Y11        \
	XORQ CX, CX                \
loop3:                         \
	VMOVDQU (R11)(CX*2), Y13   \
	VMOVDQU (R12)(CX*2), Y14   \
	PRODUCTS(SI, Y0, Y4, Y8)   \
	PRODUCTS(R10, Y1, Y5, Y9)  \
	PRODUCTS(R14, Y2, Y6, Y10) \
	PRODUCTS(AX, Y3, Y7, Y11)  \
	ADDQ $16, CX               \
	CMPQ CX, DX                \
	JLT  loop3                 \
	REDUCE(Y0, Y1, Y2, Y3, X12, Y12, X13)    \
	FINISH(X12, (DI))                        \
	REDUCE(Y4, Y5, Y6, Y7, X12, Y12, X13)    \
	FINISH(X12, (DI)(BX*1))                  \
	REDUCE(Y8, Y9, Y10, Y11, X12, Y12, X13)  \
	FINISH(X12, (DI)(BX*2))                  \
	VZEROUPPER                 \
	RET

// func tile4x3(w *int8, a *int16, dst, bias, shift *int32, in, aStride, dstStride int)
TEXT ·tile4x3(SB), NOSPLIT, $0-64
	TILE(ROW)

// func fused4x3(w *int8, a *int16, dst, bias, shift *int32, in, aStride, dstStride int)
TEXT ·fused4x3(SB), NOSPLIT, $0-64
	TILE(FUSED)

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

// CLAMP bounds 16 numbers of 32 bits in A and B to [LOW, HIGH] and leaves them in A with 16 bits each.
#define CLAMP(A, B, LOW, HIGH) \
	VPMAXSD LOW, A, A    \
	VPMAXSD LOW, B, B    \
	VPMINSD HIGH, A, A   \
	VPMINSD HIGH, B, B   \
	VPACKSSDW B, A, A    \
	VPERMQ $0xD8, A, A

// func narrow16(dst *int16, y *int32, n int, low, high int32)
TEXT ·narrow16(SB), NOSPLIT, $0-32
	MOVQ dst+0(FP), DI
	MOVQ y+8(FP), SI
	MOVQ n+16(FP), DX
	MOVL low+24(FP), R8
	MOVL high+28(FP), R9
	VMOVD R8, X2
	VMOVD R9, X3
	VPBROADCASTD X2, Y2
	VPBROADCASTD X3, Y3
	XORQ CX, CX

loopn:
	VMOVDQU (SI)(CX*4), Y0
	VMOVDQU 32(SI)(CX*4), Y1
	CLAMP(Y0, Y1, Y2, Y3)
	VMOVDQU Y0, (DI)(CX*2)
	ADDQ $16, CX
	CMPQ CX, DX
	JLT  loopn
	VZEROUPPER
	RET

// SQUARE adds the squares of 8 numbers at ADDR to sums of 64 bits.
#define SQUARE(ADDR, A, B, S, T) \
	VMOVDQU ADDR, A     \
	VPSRLQ $32, A, B    \
	VPMULDQ A, A, A     \
	VPMULDQ B, B, B     \
	VPADDQ A, S, S      \
	VPADDQ B, T, T

// func squares16(x *int32, n int) uint64
TEXT ·squares16(SB), NOSPLIT, $0-24
	MOVQ x+0(FP), SI
	MOVQ n+8(FP), DX
	VPXOR Y4, Y4, Y4
	VPXOR Y5, Y5, Y5
	VPXOR Y6, Y6, Y6
	VPXOR Y7, Y7, Y7
	XORQ CX, CX

loopq:
	SQUARE((SI)(CX*4), Y0, Y1, Y4, Y5)
	SQUARE(32(SI)(CX*4), Y2, Y3, Y6, Y7)
	ADDQ $16, CX
	CMPQ CX, DX
	JLT  loopq

	VPADDQ Y5, Y4, Y4
	VPADDQ Y7, Y6, Y6
	VPADDQ Y6, Y4, Y4
	VEXTRACTI128 $1, Y4, X5
	VPADDQ X5, X4, X4
	VPSRLDQ $8, X4, X5
	VPADDQ X5, X4, X4
	VMOVQ X4, ret+16(FP)
	VZEROUPPER
	RET

// SCALE multiplies 8 numbers at ADDR by those in Y15, rounds, and leaves in A the 32 bits of each product from the 20th on.
#define SCALE(ADDR, A, B) \
	VMOVDQU ADDR, A        \
	VPSRLQ $32, A, B       \
	VPMULDQ Y15, A, A      \
	VPMULDQ Y15, B, B      \
	VPADDQ Y14, A, A       \
	VPADDQ Y14, B, B       \
	VPSRLQ $20, A, A       \
	VPSLLQ $12, B, B       \
	VPBLENDD $0xAA, B, A, A

// func scale16(dst *int16, x *int32, n int, inv int64)
TEXT ·scale16(SB), NOSPLIT, $0-32
	MOVQ dst+0(FP), DI
	MOVQ x+8(FP), SI
	MOVQ n+16(FP), DX
	VPBROADCASTQ inv+24(FP), Y15
	VPCMPEQD Y13, Y13, Y13
	VPSRLQ $63, Y13, Y14
	VPSLLQ $19, Y14, Y14  // half a unit of the last place that stays
	VPSRLD $18, Y13, Y13  // Max
	VPXOR Y12, Y12, Y12
	VPSUBD Y13, Y12, Y12  // -Max
	XORQ CX, CX

loops:
	SCALE((SI)(CX*4), Y0, Y1)
	SCALE(32(SI)(CX*4), Y2, Y3)
	CLAMP(Y0, Y2, Y12, Y13)
	VMOVDQU Y0, (DI)(CX*2)
	ADDQ $16, CX
	CMPQ CX, DX
	JLT  loops
	VZEROUPPER
	RET

// func add16(x, y *int32, n int)
TEXT ·add16(SB), NOSPLIT, $0-24
	MOVQ x+0(FP), DI
	MOVQ y+8(FP), SI
	MOVQ n+16(FP), DX
	XORQ CX, CX

loopa:
	VMOVDQU (SI)(CX*4), Y0
	VMOVDQU 32(SI)(CX*4), Y1
	VPADDD (DI)(CX*4), Y0, Y0
	VPADDD 32(DI)(CX*4), Y1, Y1
	VMOVDQU Y0, (DI)(CX*4)
	VMOVDQU Y1, 32(DI)(CX*4)
	ADDQ $16, CX
	CMPQ CX, DX
	JLT  loopa
	VZEROUPPER
	RET

// func addRow16(sum *int32, row *int8, n int, shift uint)
TEXT ·addRow16(SB), NOSPLIT, $0-32
	MOVQ sum+0(FP), DI
	MOVQ row+8(FP), SI
	MOVQ n+16(FP), DX
	VMOVQ shift+24(FP), X2
	XORQ CX, CX

loopr:
	VPMOVSXBD (SI)(CX*1), Y0
	VPMOVSXBD 8(SI)(CX*1), Y1
	VPSLLD X2, Y0, Y0
	VPSLLD X2, Y1, Y1
	VPADDD (DI)(CX*4), Y0, Y0
	VPADDD 32(DI)(CX*4), Y1, Y1
	VMOVDQU Y0, (DI)(CX*4)
	VMOVDQU Y1, 32(DI)(CX*4)
	ADDQ $16, CX
	CMPQ CX, DX
	JLT  loopr
	VZEROUPPER
	RET

// STEP moves 8 channels of the state; see step. H is left with the new state. Y15 holds 8192 each, Y14 16384, Y13 zeros.
#define STEP(V, Z, STATE, G, H, D) \
	VPMOVSXWD V, G          \
	VPSLLD $2, G, G         \
	VPADDD Y15, G, G        \
	VPMAXSD Y13, G, G       \
	VPMINSD Y14, G, G       \
	VPMOVSXWD Z, D          \
	VMOVDQU STATE, H        \
	VPSUBD H, D, D          \
	VPMULLD G, D, D         \
	VPADDD Y15, D, D        \
	VPSRAD $14, D, D        \
	VPADDD D, H, H          \
	VMOVDQU H, STATE

// func scan16(dst *int16, h *int32, z, v *int16, n int)
TEXT ·scan16(SB), NOSPLIT, $0-40
	MOVQ dst+0(FP), DI
	MOVQ h+8(FP), R8
	MOVQ z+16(FP), SI
	MOVQ v+24(FP), R9
	MOVQ n+32(FP), DX
	VPXOR Y13, Y13, Y13
	VPCMPEQD Y15, Y15, Y15
	VPSRLD $31, Y15, Y15
	VPSLLD $14, Y15, Y14
	VPSLLD $13, Y15, Y15
	XORQ CX, CX

loopc:
	STEP((R9)(CX*2), (SI)(CX*2), (R8)(CX*4), Y0, Y1, Y2)
	STEP(16(R9)(CX*2), 16(SI)(CX*2), 32(R8)(CX*4), Y3, Y4, Y5)
	VPACKSSDW Y4, Y1, Y1
	VPERMQ $0xD8, Y1, Y1
	VMOVDQU Y1, (DI)(CX*2)
	ADDQ $16, CX
	CMPQ CX, DX
	JLT  loopc
	VZEROUPPER
	RET
