// The names of tensors: those of every size of the family become ours, and nothing else does.
#include "engine/convert/checkpoint_names.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace cabochon::engine;

class TestCheckpointNames : public QObject {
    Q_OBJECT

private slots:
    void namesTensors_data();
    void namesTensors();
};

void TestCheckpointNames::namesTensors_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("part");
    const auto row = [](const char* name, const char* expected, CheckpointPart part) {
        QTest::newRow(name) << name << expected << static_cast<int>(part);
    };
    const auto text = CheckpointPart::Text, projector = CheckpointPart::Projector;
    row("model.language_model.layers.17.mlp.down_proj.weight", "blk.17.ffn_down.weight", text);
    row("language_model.model.layers.0.layer_scalar", "blk.0.layer_output_scale.weight", text);
    row("model.layers.3.experts.gate_up_proj", "blk.3.ffn_gate_up_exps.weight", text);
    row("model.layers.3.router.per_expert_scale", "blk.3.ffn_down_exps.scale", text);
    row("lm_head.weight", "output.weight", text);
    row("model.embed_tokens.weight", "token_embd.weight", text);
    row("model.vision_tower.encoder.layers.2.self_attn.o_proj.linear.weight",
        "v.blk.2.attn_out.weight", projector);
    row("model.vision_tower.encoder.layers.2.self_attn.o_proj.weight", "v.blk.2.attn_out.weight",
        projector);
    row("model.vision_tower.encoder.layers.2.mlp.up_proj.input_min", "v.blk.2.ffn_up.input_min",
        projector);
    row("model.audio_tower.layers.1.lconv1d.conv_norm.weight", "a.blk.1.norm_conv.weight",
        projector);
    row("model.audio_tower.layers.1.lconv1d.pre_layer_norm.weight", "a.blk.1.conv_norm.weight",
        projector);
    row("model.audio_tower.layers.11.feed_forward2.ffw_layer_1.linear.weight",
        "a.blk.11.ffn_up_1.weight", projector);
    row("model.vision_embedder.pos_norm.bias", "v.patch_norm.3.bias", projector);
    row("model.language_model.rotary_emb.inv_freq", "", CheckpointPart::Nowhere);
    row("model.language_model.layers.0.mlp.down_proj.weight_scale_2", "", CheckpointPart::Unknown);
    row("model.language_model.layers.x.mlp.down_proj.weight", "", CheckpointPart::Unknown);
    row("model.language_model.layers.99999999999.mlp.down_proj.weight", "",
        CheckpointPart::Unknown);
    row("layers.", "", CheckpointPart::Unknown);
    row("transformer.h.0.attn.weight", "", CheckpointPart::Unknown);
}

void TestCheckpointNames::namesTensors()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    QFETCH(int, part);
    const GgufName found = ggufName(name.toStdString());
    QCOMPARE(static_cast<int>(found.part), part);
    QCOMPARE(QString::fromStdString(found.name), expected);
}

CABOCHON_TEST(TestCheckpointNames)
#include "test_checkpoint_names.moc"
