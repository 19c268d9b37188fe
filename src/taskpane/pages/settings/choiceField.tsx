import { Dropdown, Field, Option, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePicked } from "../../parts/usePicked";

interface ChoiceFieldProps {
  readonly title: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly shape: "radios" | "list";
  readonly trouble: string;
  readonly onChoose: (value: string) => Promise<void>;
}

/** One of a few: as radio buttons where each is worth reading, as a list where they are names. */
export function ChoiceField(props: ChoiceFieldProps): ReactElement {
  const { title, options, shape, trouble } = props;
  const [value, choose] = usePicked(props.value, props.onChoose);
  const label = options.find((option) => option.value === value)?.label ?? value;
  return (
    <Field label={title} className="setting" {...(trouble === "" ? {} : { validationMessage: trouble })}>
      {shape === "radios" ? (
        <RadioGroup value={value} onChange={(_, { value: chosen }) => choose(chosen)}>
          {options.map((option) => (
            <Radio key={option.value} value={option.value} label={option.label} />
          ))}
        </RadioGroup>
      ) : (
        <Dropdown
          className="setting-list"
          value={label}
          selectedOptions={[value]}
          button={{ children: <span className="one-line">{label}</span> }}
          onOptionSelect={(_, { optionValue }) => {
            if (optionValue !== undefined && optionValue !== value) choose(optionValue);
          }}
        >
          {options.map((option) => (
            <Option key={option.value} value={option.value} text={option.label}>
              {option.label}
            </Option>
          ))}
        </Dropdown>
      )}
    </Field>
  );
}
