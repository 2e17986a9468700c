// OpSDot of SPV_KHR_integer_dot_product on four signed bytes a word; the last operand is 0 (packed).
#ifndef CABOCHON_DOT_PACKED_GLSL
#define CABOCHON_DOT_PACKED_GLSL

#extension GL_EXT_spirv_intrinsics : require
spirv_instruction(extensions = ["SPV_KHR_integer_dot_product"],
                  capabilities = [6019, 6018],
                  id = 4450)
int dotPacked(int a, int b, spirv_literal int format);

#endif
