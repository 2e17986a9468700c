// Owns x of mat_vec.comp on its way to the products: read from its buffer, sent through the prologue
// (the stream's update and its norm), laid into shared memory.
// Needs CHUNK_BLOCKS, WHOLE, LOCAL_SIZE, mat_vec_interface.glsl and reduce.glsl.
#ifndef CABOCHON_MAT_VEC_INPUT_GLSL
#define CABOCHON_MAT_VEC_INPUT_GLSL

/// Reads four values of a row that starts at `first`; zeros from `width` on.
#define VECTOR_BUFFER(number, name, Block)                                                         \
    layout(binding = number) readonly buffer Block { float b_##name[]; };                          \
    layout(binding = number) readonly buffer Block##Words { vec4 b_##name##Words[]; };             \
    vec4 name##At(uint first, uint i)                                                              \
    {                                                                                              \
        if (WHOLE != 0)                                                                            \
            return i < params.width ? b_##name##Words[(first + i) / 4] : vec4(0.0);                \
        vec4 x = vec4(0.0);                                                                        \
        [[unroll]] for (uint e = 0; e < 4; ++e) {                                                  \
            if (i + e < params.width) x[e] = b_##name[first + i + e];                              \
        }                                                                                          \
        return x;                                                                                  \
    }
VECTOR_BUFFER(3, input, Input)       // [COLUMNS, inputStride]
VECTOR_BUFFER(4, residual, Residual) // [K]
VECTOR_BUFFER(5, postNorm, PostNorm) // [K]
VECTOR_BUFFER(6, norm, Norm)         // [K]

const uint BLOCK_WORDS = 9; // 36 floats: 32 and a gap
shared vec4 s_x[CHUNK_BLOCKS * BLOCK_WORDS];

uint sharedIndex(uint word) // of 4 values, from the start of the chunk
{
    return word / 8 * BLOCK_WORDS + word % 8;
}

/// x of one column, as it is: blocks [firstBlock, firstBlock + blocks) to shared memory.
void loadChunk(uint firstBlock, uint blocks)
{
    barrier();
    for (uint w = gl_LocalInvocationID.x; w < blocks * 8; w += LOCAL_SIZE)
        s_x[sharedIndex(w)] = inputAt(0, firstBlock * 32 + 4 * w);
    barrier();
}

/// The prologue: all of x to shared memory, through the stream's update and its norm.
void loadNormed()
{
    const uint words = params.planes0.blocks * 8;
    float squares = 0.0;
    float factor = 1.0;
    if ((PROLOGUE & HAS_RESIDUAL) != 0) {
        for (uint w = gl_LocalInvocationID.x; w < words; w += LOCAL_SIZE) {
            const vec4 x = inputAt(0, 4 * w);
            s_x[sharedIndex(w)] = x;
            squares += dot(x, x);
        }
        factor = inversesqrt(workgroupSum(squares) / float(params.width) + params.epsilon);
        squares = 0.0;
    }
    for (uint w = gl_LocalInvocationID.x; w < words; w += LOCAL_SIZE) {
        vec4 h;
        if ((PROLOGUE & HAS_RESIDUAL) != 0) {
            h = s_x[sharedIndex(w)] * factor;
            h = (residualAt(0, 4 * w) + h * postNormAt(0, 4 * w)) * params.scale;
        } else {
            h = inputAt(0, 4 * w);
        }
        s_x[sharedIndex(w)] = h;
        squares += dot(h, h);
        if ((PROLOGUE & HAS_STREAM) != 0 && gl_WorkGroupID.x == 0) {
            [[unroll]] for (uint e = 0; e < 4; ++e) {
                if (4 * w + e < params.width) b_stream[4 * w + e] = h[e];
            }
        }
    }
    if ((PROLOGUE & HAS_NORM) != 0) {
        factor = inversesqrt(workgroupSum(squares) / float(params.width) + params.epsilon);
        for (uint w = gl_LocalInvocationID.x; w < words; w += LOCAL_SIZE)
            s_x[sharedIndex(w)] *= factor * normAt(0, 4 * w);
    }
    barrier();
}

/// x of block `block` of a column; `sums` of its halves.
void loadX(uint column, uint block, uint firstBlock, out vec4 x[8], out vec2 sums)
{
    sums = vec2(0.0);
    [[unroll]] for (uint k = 0; k < 8; ++k) {
        x[k] = COLUMNS == 1 ? s_x[(block - firstBlock) * BLOCK_WORDS + k]
                            : inputAt(column * params.inputStride, block * 32 + 4 * k);
        sums[k / 4] += dot(x[k], vec4(1.0));
    }
}

#endif
