// Where a position of a column's timeline lies: row = table[position / PAGE_POSITIONS] *
// PAGE_POSITIONS + position % PAGE_POSITIONS, of all rows of a layer's keys (or values). Pages have
// one number in all layers of a group, so that one table serves them. Needs `b_columns`
// (ColumnState), `b_tables` and params.h.
#ifndef CABOCHON_PAGE_ROWS_GLSL
#define CABOCHON_PAGE_ROWS_GLSL

uint pageOf(uint column, uint position)
{
    return b_tables[b_columns[column].table + position / PAGE_POSITIONS];
}

uint rowInPage(uint position) { return position % PAGE_POSITIONS; }

#endif
