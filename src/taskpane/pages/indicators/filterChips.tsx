import type { ReactElement } from "react";
import type { IndicatorListView } from "../../../usecases/views/indicatorList";
import type { ListFilter } from "../../../usecases/views/overview";
import { listTexts } from "../../texts/indicatorTexts";

interface FilterChipsProps {
  readonly chips: IndicatorListView["chips"];
  readonly chosen: ListFilter;
  readonly onChoose: (filter: ListFilter) => void;
}

/** A group of radio buttons in the shape of chips: arrows move, as in every such group. */
export function FilterChips({ chips, chosen, onChoose }: FilterChipsProps): ReactElement {
  return (
    <div className="chips" role="radiogroup" aria-label={listTexts.filter}>
      {chips.map(({ filter, label, count }) => (
        <label
          key={filter}
          className="chip"
          data-chosen={filter === chosen || undefined}
          data-zero={count === 0 || undefined}
        >
          <input
            type="radio"
            name="indicator-filter"
            className="hidden-text"
            checked={filter === chosen}
            onChange={() => onChoose(filter)}
          />
          {label} <strong className="figure">{count}</strong>
        </label>
      ))}
    </div>
  );
}
