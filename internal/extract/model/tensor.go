package model

import (
	"encoding/binary"
	"fmt"
	"unsafe"
)

// find returns a tensor and its bytes; its type must be the wanted one and its shape must match: -1 stands for
// any size.
func (f *File) find(name, kind string, shape ...int) (Tensor, string, error) {
	t, ok := f.tensors[name]
	if !ok {
		return t, "", fmt.Errorf("%w: tensor %s is missing", ErrDamaged, name)
	}
	if t.Type != kind || len(t.Shape) != len(shape) {
		return t, "", fmt.Errorf("%w: tensor %s is %s%v, not %s%v", ErrDamaged, name, t.Type, t.Shape, kind, shape)
	}
	size := typeSize[kind]
	for i, n := range shape {
		if n >= 0 && t.Shape[i] != n {
			return t, "", fmt.Errorf("%w: tensor %s has shape %v, not %v", ErrDamaged, name, t.Shape, shape)
		}
		size *= t.Shape[i]
	}
	return t, f.data[t.Offset : t.Offset+size], nil
}

// Has reports whether the file has a tensor of that name.
func (f *File) Has(name string) bool {
	_, ok := f.tensors[name]
	return ok
}

// Bytes returns a matrix of signed bytes in place, with its numbers of rows and columns. It must not be changed.
func (f *File) Bytes(name string, rows, columns int) (m []int8, r, c int, err error) {
	t, s, err := f.find(name, "i8", rows, columns)
	if err != nil || len(s) == 0 {
		return nil, 0, 0, err
	}
	// A string's bytes seen as signed ones: same size, no alignment to mind.
	return unsafe.Slice((*int8)(unsafe.Pointer(unsafe.StringData(s))), len(s)), t.Shape[0], t.Shape[1], nil
}

// Ints returns a copy of a list of 32-bit numbers.
func (f *File) Ints(name string, n int) ([]int32, error) {
	_, s, err := f.find(name, "i32", n)
	if err != nil {
		return nil, err
	}
	out := make([]int32, len(s)/4)
	for i := range out {
		out[i] = int32(binary.LittleEndian.Uint32([]byte(s[4*i : 4*i+4])))
	}
	return out, nil
}

// Shorts returns a copy of a list of 16-bit numbers.
func (f *File) Shorts(name string, n int) ([]int16, error) {
	_, s, err := f.find(name, "i16", n)
	if err != nil {
		return nil, err
	}
	out := make([]int16, len(s)/2)
	for i := range out {
		out[i] = int16(binary.LittleEndian.Uint16([]byte(s[2*i : 2*i+2])))
	}
	return out, nil
}

// Text returns a text in place.
func (f *File) Text(name string) (string, error) {
	_, s, err := f.find(name, "u8", -1)
	return s, err
}

// LabelSet returns the labels of a head; there must be some.
func (f *File) LabelSet(name string) ([]string, error) {
	labels := f.Labels[name]
	if len(labels) == 0 {
		return nil, fmt.Errorf("%w: no labels for %s", ErrDamaged, name)
	}
	return labels, nil
}
